<#ftl output_format="AsciiDoc">
= ${hosting}
<#if original>
:revnumber: 1
:tom-legal-entity: ${values.hosting}
:tom-purpose: Hosting of our services
// Fill in, and take the slashes away:
// :tom-address: its postal address
// :tom-contact: its mailbox for questions of data protection
// :tom-country: where it processes the data, for example DE
// :tom-transfer: eea
// :tom-evidence: the record of the contract with it
<#else>
:lang: en
:tom-translates: 1
:tom-purpose: Hosting of our services
</#if>

[.context]
${hosting} runs the data centres in which our services run.
