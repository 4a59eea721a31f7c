<#ftl output_format="AsciiDoc">
= Schulung im Datenschutz
:tom-kind: training-record
// Der Tag, an dem der Nachweis erhoben wurde. Mit dem Tag unten belegt er noch nichts.
:tom-collected: ${notYet}

// Ändern Sie diesen Text zu dem, was Sie haben.
Die Liste der Teilnehmenden liegt bei der datenschutzbeauftragten Person, mit dem Tag und den Themen.
