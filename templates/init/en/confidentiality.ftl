<#ftl output_format="AsciiDoc">
<#import "/init/files/controls.ftl" as controls>
= Confidentiality
<#if original>
:tom-id: OR-01
:revnumber: 1
// An example. Change every sentence to what is true at your company, delete what is not, and take .confirm away from what
// you have read.
:tom-status: implemented
:tom-owner: Data Protection Officer
// How often you read it again, and when you last did:
// :tom-review: P1Y
// :tom-reviewed: 2027-01-31
<#else>
:lang: en
:tom-translates: 1
</#if>

[.context]
Whoever works with personal data knows what is allowed, and keeps it confidential.

[#commitment<#if original>.confirm,evidence=commitments</#if><@controls.answers gdpr="28.3.b" scc="11" tom="AUF" iso="A.6.6"/>]
People who work with personal data of our customers commit to confidentiality in writing before their first access.

[#training<#if original>.confirm,cadence=P1Y,evidence=training</#if><@controls.answers gdpr="32.4" scc="11" tom="DSM" iso="A.6.3"/>]
At least once a year we train the people who work with personal data in data protection.
