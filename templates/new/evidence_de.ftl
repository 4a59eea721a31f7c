<#ftl output_format="AsciiDoc">
= ${title}
// Was es ist: ${kinds}
:tom-kind: ${kind}
// Der Tag, an dem es erhoben wurde. Mit dem Tag unten belegt es noch nichts.
:tom-collected: ${day}
// Füllen Sie von diesen Zeilen aus, was es gibt, und nehmen Sie die Schrägstriche weg:
// :tom-period: 2026-07-01/2026-09-30
// :tom-file: eine Datei unter evidence/files/
// :tom-owner: die Rolle, die ihn liefert

<#if claim??>
// Es soll ${claim} belegen:
//
<#list promise as line>
//   ${line}
</#list>
//
</#if>
<#if expected?has_content>
// Was Prüfer dafür zu sehen erwarten:
//
<#list expected as one>
// ${one.control}: ${one.words} (${one.kinds})
</#list>
//
</#if>
// Sagen Sie hier in ein, zwei Sätzen, was angesehen wurde, durch welche Rolle, was herauskam und wo der Nachweis liegt. Keine Namen von Personen.
