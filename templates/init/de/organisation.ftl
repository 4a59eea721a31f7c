<#ftl output_format="AsciiDoc">
= Organisation
<#if original>
:tom-id: OR
<#else>
:lang: de
</#if>

[.context]
Was wir von den Menschen verlangen, die mit personenbezogenen Daten arbeiten.
