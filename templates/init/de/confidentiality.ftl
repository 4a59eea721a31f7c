<#ftl output_format="AsciiDoc">
<#import "/init/files/controls.ftl" as controls>
= Vertraulichkeit
<#if original>
:tom-id: OR-01
:revnumber: 1
// Ein Beispiel. Ändern Sie jeden Satz zu dem, was bei Ihnen stimmt, löschen Sie, was nicht stimmt, und nehmen Sie .confirm bei
// dem weg, was Sie gelesen haben.
:tom-status: implemented
:tom-owner: Datenschutzbeauftragte Person
// Wie oft Sie sie wieder lesen, und wann zuletzt:
// :tom-review: P1Y
// :tom-reviewed: 2027-01-31
<#else>
:lang: de
:tom-translates: 1
</#if>

[.context]
Wer mit personenbezogenen Daten arbeitet, weiß, was erlaubt ist, und behandelt sie vertraulich.

[#commitment<#if original>.confirm,evidence=verpflichtungen</#if><@controls.answers gdpr="28.3.b" scc="11" tom="AUF" iso="A.6.6"/>]
Menschen, die mit personenbezogenen Daten unserer Kunden arbeiten, verpflichten sich vor dem ersten Zugriff schriftlich zur Vertraulichkeit.

[#training<#if original>.confirm,cadence=P1Y,evidence=schulung</#if><@controls.answers gdpr="32.4" scc="11" tom="DSM" iso="A.6.3"/>]
Mindestens einmal im Jahr schulen wir die Menschen, die mit personenbezogenen Daten arbeiten, im Datenschutz.
