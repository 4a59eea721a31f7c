<#ftl output_format="plainText">
<#macro changed item class>

* ${item.name}<#if class?has_content> (${class?lower_case})</#if>
<#if item.before?has_content && item.after?has_content>
  Bisher: „${item.before}“
  Künftig: „${item.after}“
<#elseif item.before?has_content>
  Bisher: „${item.before}“
  Künftig: keine Festlegung mehr.
<#elseif item.after?has_content>
  Neu: „${item.after}“
</#if>
<#list item.differences as difference>
  ${difference}
</#list>
<#if item.remark?has_content>
  Anmerkung: ${item.remark}
</#if>
<#if item.address?has_content>
  ${item.address}
</#if>
</#macro>
<#macro companies>
<#if subProcessors?has_content>

UNTERAUFTRAGSVERARBEITER
<#list subProcessors as sub>

* ${sub.name}: <#if sub.kind == "added"><#if sub.other?has_content>neu, ersetzt ${sub.other}<#else>neu</#if><#elseif sub.kind == "removed"><#if sub.other?has_content>nicht mehr eingesetzt, ersetzt durch ${sub.other}<#else>nicht mehr eingesetzt</#if><#else>geändert (${sub.changeClass?lower_case})</#if>
<#list sub.differences as difference>
  Geändert: ${difference}
</#list>
<#list sub.facts as fact>
  ${fact.label}: ${fact.value}
</#list>
<#if sub.kind == "added">
<#if sub.promises?has_content>
  Seine Maßnahmen:
<#list sub.promises as promise>
  - ${promise}
</#list>
<#else>
  Seine Maßnahmen: Diese Version nennt keine.
</#if>
</#if>
<#if sub.remark?has_content>
  Anmerkung: ${sub.remark}
</#if>
<#if sub.address?has_content>
  ${sub.address}
</#if>
</#list>
<#if objection>

${law}: Haben Sie ${company} eine allgemeine Genehmigung erteilt, so informiert ${company} Sie über jede beabsichtigte Änderung in Bezug auf die Hinzuziehung oder die Ersetzung von Unterauftragsverarbeitern, und Sie haben die Möglichkeit, gegen solche Änderungen Einspruch zu erheben. Dieses Schreiben ist diese Information. Wie und bis wann Sie Einspruch erheben können, ist in Ihrem Vertrag zur Auftragsverarbeitung vereinbart; verlangt er Ihre gesonderte Genehmigung, so gilt, was dort vereinbart ist.<#if contact?has_content> Ein Einspruch erreicht ${company} unter ${contact}.</#if>
</#if>
</#if>
</#macro>
<#assign addressed = customer.name?has_content>
<#assign first = subProcessors?has_content && (objection || addressed)>
<#if !mail>
Betreff: ${subject}

</#if>
<#if addressed>
An: ${customer.name}
<#list customer.address as line>
    ${line}
</#list>
<#if customer.agreement?has_content>
Vertrag: ${customer.agreement}
</#if>
<#else>
An: die Ansprechpartner für den Datenschutz aus Ihrem Vertrag zur Auftragsverarbeitung mit ${company}
</#if>

Am ${issued} hat ${company} die Version ${version} von „${title}“ herausgegeben. Sie gilt ab dem ${effective}, <#if days == 0>dem Tag der Herausgabe<#elseif days == 1>1 Tag nach der Herausgabe<#else>${days} Tage nach der Herausgabe</#if>.<#if addressed> Sie haben die Version ${previous} vereinbart. Dieses Schreiben nennt, was sich ihr gegenüber ändert<#if customer.services?has_content>, und zwar für die Dienste, die Sie nutzen: ${customer.services}</#if>.<#else> Dieses Schreiben nennt, was sich gegenüber der Version ${previous} ändert.</#if>

Für Ihren Vertrag gilt die dort vereinbarte Version, bis sie wie vereinbart geändert wird. Dieses Schreiben ändert keinen Vertrag.
<#if counts?has_content>

1. Was sich ändert

Änderungen: ${counts}. Eingestuft von ${shortName}.<#if first> Was Unterauftragsverarbeiter betrifft, steht am Anfang<#if access?has_content>, dann, von wo aus auf Daten zugegriffen wird</#if><#if worse>, dann, was entfällt oder abgeschwächt wird</#if>.<#elseif access?has_content> Von wo aus auf Daten zugegriffen wird, steht am Anfang<#if worse>, dann, was entfällt oder abgeschwächt wird</#if>.<#elseif worse> Was entfällt oder abgeschwächt wird, steht am Anfang.</#if>
<#if textLanguage?has_content>

Der Wortlaut ist in der Sprache wiedergegeben, in der er herausgegeben wurde: ${textLanguage}.
</#if>
<#if first>
<@companies/>
</#if>
<#if access?has_content>

ZUGRIFF AUF DIE DATEN
<#list access as section>
<#list section.items as item>
<@changed item section.name/>
</#list>
</#list>
</#if>
<#list classes as section>

${section.name?upper_case}
<#list section.items as item>
<@changed item ""/>
</#list>
</#list>
<#if !first>
<@companies/>
</#if>
<#else>

1. Was sich ändert

Keine Festlegung und kein Unterauftragsverarbeiter ändert sich. Tage von Nachweisen und Überprüfungen können andere sein.
</#if>

2. Ab wann

Herausgegeben: ${issued}
Gültig ab: ${effective}

3. Wo Sie es lesen

<#if address?has_content>
Version ${version}: ${address}
Version ${previous}, die dort bleibt: ${previousAddress}
Alle Änderungen, Wort für Wort: ${changesAddress}
<#else>
Den Text der Version ${version} sendet Ihnen <#if contact?has_content>${contact}<#else>${company}</#if>.
</#if>

4. Wen Sie fragen

<#if contact?has_content>
Fragen: ${contact}
</#if>
<#if dpo?has_content>
Datenschutz: ${dpo}
</#if>

${company}
<#if postalAddress?has_content>
${postalAddress}
</#if>
