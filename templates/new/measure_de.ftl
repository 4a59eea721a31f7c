<#ftl output_format="AsciiDoc">
= ${title}
:tom-id: ${id}
:revnumber: 1
:tom-status: draft
// Von einem Entwurf (draft) wird nichts veröffentlicht. Schreiben Sie stattdessen "implemented", sobald jeder Satz unten stimmt.
// Füllen Sie diese Zeilen aus, und nehmen Sie die Schrägstriche weg:
// :tom-owner: die Rolle, die dafür einsteht, zum Beispiel IT-Leitung
// :tom-review: P1Y
<#list controls as control>
// :tom-${control.framework}: ${control.example}
</#list>

// Was erklärt und nichts zusagt, steht zuerst:
//
// [.context]
// Warum es diese Maßnahme gibt.
//
// Eine Festlegung, ein Block: ein eigener Name in eckigen Klammern, wie oft es geschieht, und der Nachweis, der sie belegt.
// Sagen Sie, wer was tut; ein Wort wie "regelmäßig" oder "angemessen" sagt nichts zu, was jemand zeigen könnte.
//
// [#erste-festlegung,cadence=P3M,evidence=name-des-nachweises]
// Mindestens alle drei Monate …
<#if translations?has_content>
//
// Derselbe Text auf <#list translations as language>${language.name}: ${file}.${language.id}.adoc<#sep>, </#list>, mit Titel, :lang: und denselben Festlegungen.
</#if>
