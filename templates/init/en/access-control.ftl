<#ftl output_format="AsciiDoc">
= Access control
<#if original>
:tom-id: AC
<#else>
:lang: en
</#if>

[.context]
Who may see personal data, and how we keep everybody else out.
