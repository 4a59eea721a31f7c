<#ftl output_format="AsciiDoc">
= Rücksicherungstest
:tom-kind: test-report
// Der Tag, an dem der Nachweis erhoben wurde. Mit dem Tag unten belegt er noch nichts.
:tom-collected: ${notYet}

// Ändern Sie diesen Text zu dem, was Sie haben.
Das Protokoll liegt im Ordner des IT-Betriebs: was zurückgespielt wurde, wie lange es dauerte und wie alt die Daten waren.
