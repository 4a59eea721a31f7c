<#ftl output_format="AsciiDoc">
= ${title}
// What it is: ${kinds}
:tom-kind: ${kind}
// The day on which it was collected. With the day below it proves nothing yet.
:tom-collected: ${day}
// Fill in what there is of these lines, and take the slashes away:
// :tom-period: 2026-07-01/2026-09-30
// :tom-file: a file below evidence/files/
// :tom-owner: the role that supplies it

<#if claim??>
// It is to prove ${claim}:
//
<#list promise as line>
//   ${line}
</#list>
//
</#if>
<#if expected?has_content>
// What reviewers expect to be shown for this:
//
<#list expected as one>
// ${one.control}: ${one.words} (${one.kinds})
</#list>
//
</#if>
// Say here in a sentence or two what was looked at, by which role, and what came out, and where the proof lies. No names of people.
