<#ftl output_format="AsciiDoc">
= Technische und organisatorische Maßnahmen: ${company}
:lang: de
<#if original>
:revnumber: 1
:tom-company: ${values.company}
// Ergänzen Sie die Postanschrift sowie Impressum und Datenschutzerklärung im Netz:
// :tom-address: Beispielstraße 1, 20457 Hamburg
// :tom-imprint: https://www.example.com/impressum
// :tom-privacy: https://www.example.com/datenschutz
:tom-contact: ${values.contact}
:tom-languages: ${values.languages}
:tom-categories: zugriff, betrieb, organisation
:tom-frameworks: ${values.frameworks}
// Wo personenbezogene Daten verarbeitet werden, und aus welchen Ländern Menschen auf sie zugreifen:
// :tom-locations: Deutschland
// :tom-remote-access: keine
<#else>
:tom-translates: 1
</#if>

[.context]
Diese Richtlinie beschreibt die technischen und organisatorischen Maßnahmen, mit denen ${company} die personenbezogenen Daten schützt, die im Auftrag der Kunden verarbeitet werden.
