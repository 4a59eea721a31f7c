<#ftl output_format="AsciiDoc">
<#-- The controls that a promise answers, as attributes of its block, for the frameworks of the policy. -->
<#macro answers gdpr scc tom iso><#if original><#if frameworks?seq_contains("gdpr")>,gdpr=${gdpr}</#if><#if frameworks?seq_contains("scc")>,scc=${scc}</#if><#if frameworks?seq_contains("de-tom")>,de-tom=${tom}</#if><#if frameworks?seq_contains("iso27001-2022")>,iso27001-2022=${iso}</#if></#if></#macro>
