<#ftl output_format="AsciiDoc">
= Security measures of ${company}
<#if original>
:revnumber: 1
:tom-company: ${values.company}
// Add the postal address, and your imprint and privacy notice on the web:
// :tom-address: 1 High Street, London, United Kingdom
// :tom-imprint: https://www.example.com/imprint
// :tom-privacy: https://www.example.com/privacy
:tom-contact: ${values.contact}
:tom-languages: ${values.languages}
:tom-categories: access-control, operations, organisation
:tom-frameworks: ${values.frameworks}
// Where personal data is processed, and from which countries people reach it:
// :tom-locations: Germany
// :tom-remote-access: none
<#else>
:lang: en
:tom-translates: 1
</#if>

[.context]
This policy describes the technical and organisational measures by which ${company} protects the personal data that it processes for its customers.
