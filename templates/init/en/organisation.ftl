<#ftl output_format="AsciiDoc">
= Organisation
<#if original>
:tom-id: OR
<#else>
:lang: en
</#if>

[.context]
What we ask of the people who work with personal data.
