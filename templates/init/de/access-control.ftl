<#ftl output_format="AsciiDoc">
= Zugriff
<#if original>
:tom-id: ZU
<#else>
:lang: de
</#if>

[.context]
Wer personenbezogene Daten sehen darf, und wie wir alle anderen davon fernhalten.
