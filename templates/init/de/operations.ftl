<#ftl output_format="AsciiDoc">
= Betrieb
<#if original>
:tom-id: BE
<#else>
:lang: de
</#if>

[.context]
Wie wir personenbezogene Daten verfügbar halten, und wie wir sie nach einem Verlust zurückholen.
