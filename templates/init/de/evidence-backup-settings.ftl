<#ftl output_format="AsciiDoc">
= Einstellungen der Sicherungen
:tom-kind: configuration-export
// Der Tag, an dem der Nachweis erhoben wurde. Mit dem Tag unten belegt er noch nichts.
:tom-collected: ${notYet}

// Ändern Sie diesen Text zu dem, was Sie haben.
Der Export der Einstellungen liegt im Ordner des IT-Betriebs: Er zeigt den zweiten Ort und die Verschlüsselung.
