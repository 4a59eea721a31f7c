<#ftl output_format="AsciiDoc">
= Berechtigungsliste
:tom-kind: record
// Der Tag, an dem der Nachweis erhoben wurde. Mit dem Tag unten belegt er noch nichts.
:tom-collected: ${notYet}

// Ändern Sie diesen Text zu dem, was Sie haben.
Die Liste liegt im Ticketsystem. Für eine Stichprobe von zehn Menschen lag die schriftliche Freigabe vor.
