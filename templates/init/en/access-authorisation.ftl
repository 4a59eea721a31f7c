<#ftl output_format="AsciiDoc">
<#import "/init/files/controls.ftl" as controls>
= Access authorisation
<#if original>
:tom-id: AC-01
:revnumber: 1
// An example. Change every sentence to what is true at your company, delete what is not, and take .confirm away from what
// you have read. As long as you only plan it, write planned instead of implemented: then customers do not see it.
:tom-status: implemented
:tom-owner: Head of IT
// How often you read it again, and when you last did:
// :tom-review: P1Y
// :tom-reviewed: 2027-01-31
<#else>
:lang: en
:tom-translates: 1
</#if>

[.context]
Only people who need personal data for their work have access to it.

[#register<#if original>.confirm,evidence=access-register</#if><@controls.answers gdpr="32.1.b" scc="05" tom="ZGR" iso="A.5.18"/>]
We keep a register of everybody who may use the systems with personal data of our customers.

[#leavers<#if original>.confirm,evidence=access-register</#if>]
When somebody leaves the company, we end their access on their last day.

[#access-review<#if original>.confirm,cadence=P3M,evidence=access-review</#if>]
At least every three months the owner of each system looks through its accounts and ends access that is no longer needed.
