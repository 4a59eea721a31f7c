<#ftl output_format="AsciiDoc">
<#import "/init/files/controls.ftl" as controls>
= Sicherungen
<#if original>
:tom-id: BE-01
:revnumber: 1
// Ein Beispiel. Ändern Sie jeden Satz zu dem, was bei Ihnen stimmt, löschen Sie, was nicht stimmt, und nehmen Sie .confirm bei
// dem weg, was Sie gelesen haben.
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
Eine Sicherung ist eine zweite Kopie von Daten, aus der sich die Daten nach einem Verlust zurückspielen lassen.

[#second-place<#if original>.confirm,evidence=sicherungseinstellungen</#if><@controls.answers gdpr="32.1.b" scc="02" tom="VER" iso="A.8.13"/>]
Wir bewahren Sicherungen der personenbezogenen Daten unserer Kunden verschlüsselt an einem zweiten Ort auf.

[#restore-test<#if original>.confirm,cadence=P1Y,evidence=ruecksicherungstest</#if><@controls.answers gdpr="32.1.c" scc="03" tom="WHE" iso="A.8.13"/>]
Mindestens einmal im Jahr spielen wir Daten aus einer Sicherung zurück und halten fest, wie lange es dauerte und ob Daten fehlten.
