<#ftl output_format="AsciiDoc">
= ${hosting}
<#if original>
:revnumber: 1
:tom-legal-entity: ${values.hosting}
:tom-purpose: Betrieb der Rechenzentren für unsere Dienste
// Füllen Sie diese Zeilen aus, und nehmen Sie die Schrägstriche weg:
// :tom-address: die Postanschrift
// :tom-contact: ein Postfach für Fragen des Datenschutzes
// :tom-country: wo die Daten verarbeitet werden, zum Beispiel DE
// :tom-transfer: eea
// :tom-evidence: der Nachweis über den Vertrag
<#else>
:lang: de
:tom-translates: 1
:tom-purpose: Betrieb der Rechenzentren für unsere Dienste
</#if>

[.context]
${hosting} betreibt die Rechenzentren, in denen unsere Dienste laufen.
