<#ftl output_format="AsciiDoc">
= Verpflichtungen zur Vertraulichkeit
:tom-kind: record
// Der Tag, an dem der Nachweis erhoben wurde. Mit dem Tag unten belegt er noch nichts.
:tom-collected: ${notYet}

// Ändern Sie diesen Text zu dem, was Sie haben.
Die unterschriebenen Verpflichtungen liegen in den Personalakten. Die Liste der Menschen mit Zugriff wurde mit ihnen verglichen.
