<#ftl output_format="AsciiDoc">
= Berechtigungsprüfung
:tom-kind: access-review
// Der Tag, an dem der Nachweis erhoben wurde. Mit dem Tag unten belegt er noch nichts.
:tom-collected: ${notYet}

// Ändern Sie diesen Text zu dem, was Sie haben.
Die Liste der durchgesehenen Konten liegt im Ticketsystem, mit dem Tag und mit dem, was beendet wurde.
