<#ftl output_format="AsciiDoc">
= Operations
<#if original>
:tom-id: OP
<#else>
:lang: en
</#if>

[.context]
How we keep personal data available, and how we get it back after a loss.
