<#ftl output_format="AsciiDoc">
<#import "/init/files/controls.ftl" as controls>
= Backups
<#if original>
:tom-id: OP-01
:revnumber: 1
// An example. Change every sentence to what is true at your company, delete what is not, and take .confirm away from what
// you have read.
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
A backup is a second copy of data from which the data can be put back after a loss.

[#second-place<#if original>.confirm,evidence=backup-settings</#if><@controls.answers gdpr="32.1.b" scc="02" tom="VER" iso="A.8.13"/>]
We keep backups of the personal data of our customers in a second place, encrypted.

[#restore-test<#if original>.confirm,cadence=P1Y,evidence=restore-test</#if><@controls.answers gdpr="32.1.c" scc="03" tom="WHE" iso="A.8.13"/>]
At least once a year we restore data from a backup, and record how long it took and whether data was missing.
