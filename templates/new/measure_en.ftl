<#ftl output_format="AsciiDoc">
= ${title}
:tom-id: ${id}
:revnumber: 1
:tom-status: draft
// Nothing of a draft is published. Write "implemented" instead as soon as every sentence below is true.
// Fill in these lines, and take the slashes away:
// :tom-owner: the role that answers for it, for example Head of IT
// :tom-review: P1Y
<#list controls as control>
// :tom-${control.framework}: ${control.example}
</#list>

// What explains and promises nothing stands first:
//
// [.context]
// Why there is this measure.
//
// One promise, one block: a name of its own in square brackets, how often it is done, and the record that proves it.
// Say who does what; a word such as "regularly" or "appropriate" promises nothing that anybody could show.
//
// [#first-promise,cadence=P3M,evidence=name-of-a-record]
// At least every three months …
<#if translations?has_content>
//
// The same text in <#list translations as language>${language.name}: ${file}.${language.id}.adoc<#sep>, </#list>, with title, :lang: and the same promises.
</#if>
