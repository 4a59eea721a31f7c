<#ftl output_format="AsciiDoc">
<#import "/init/files/controls.ftl" as controls>
= Berechtigungen
<#if original>
:tom-id: ZU-01
:revnumber: 1
// Ein Beispiel. Ändern Sie jeden Satz zu dem, was bei Ihnen stimmt, löschen Sie, was nicht stimmt, und nehmen Sie .confirm bei
// dem weg, was Sie gelesen haben. Solange Sie es erst planen, schreiben Sie planned statt implemented: Dann sehen Kunden es nicht.
:tom-status: implemented
:tom-owner: IT-Leitung
// Wie oft Sie sie wieder lesen, und wann zuletzt:
// :tom-review: P1Y
// :tom-reviewed: 2027-01-31
<#else>
:lang: de
:tom-translates: 1
</#if>

[.context]
Zugriff auf personenbezogene Daten haben nur Menschen, die sie für ihre Arbeit brauchen.

[#register<#if original>.confirm,evidence=berechtigungsliste</#if><@controls.answers gdpr="32.1.b" scc="05" tom="ZGR" iso="A.5.18"/>]
Wir führen ein Verzeichnis aller Menschen, die die Systeme mit personenbezogenen Daten unserer Kunden benutzen dürfen.

[#leavers<#if original>.confirm,evidence=berechtigungsliste</#if>]
Verlässt jemand das Unternehmen, beenden wir den Zugriff am letzten Arbeitstag.

[#access-review<#if original>.confirm,cadence=P3M,evidence=berechtigungspruefung</#if>]
Mindestens alle drei Monate sieht die für ein System verantwortliche Person dessen Konten durch und beendet Zugriffe, die nicht mehr gebraucht werden.
