<#-- Das Schreiben an Kunden über eine Version, als wohlgeformtes XML; siehe notice_en.ftl. -->
<#macro wording text>„<span<#if wordingLanguage != ""> lang="${wordingLanguage}"</#if>>${text}</span>“</#macro>
<#macro link address><a href="${address}">${address}</a></#macro>
<#macro changed item class>
<li><strong>${item.name}</strong><#if class?has_content> (${class?lower_case})</#if>
<#if item.before?has_content && item.after?has_content>
<br/>Bisher: <@wording item.before/>
<br/>Künftig: <@wording item.after/>
<#elseif item.before?has_content>
<br/>Bisher: <@wording item.before/>
<br/>Künftig: keine Festlegung mehr.
<#elseif item.after?has_content>
<br/>Neu: <@wording item.after/>
</#if>
<#list item.differences as difference>
<br/>${difference}
</#list>
<#if item.remark?has_content>
<br/>Anmerkung: ${item.remark}
</#if>
<#if item.address?has_content>
<br/><@link item.address/>
</#if>
</li>
</#macro>
<#macro companies>
<#if subProcessors?has_content>
<h3>Unterauftragsverarbeiter</h3>
<ul>
<#list subProcessors as sub>
<li><strong>${sub.name}</strong>: <#if sub.kind == "added"><#if sub.other?has_content>neu, ersetzt ${sub.other}<#else>neu</#if><#elseif sub.kind == "removed"><#if sub.other?has_content>nicht mehr eingesetzt, ersetzt durch ${sub.other}<#else>nicht mehr eingesetzt</#if><#else>geändert (${sub.changeClass?lower_case})</#if>
<#list sub.differences as difference>
<br/>Geändert: ${difference}
</#list>
<#list sub.facts as fact>
<br/>${fact.label}: ${fact.value}
</#list>
<#if sub.kind == "added">
<#if sub.promises?has_content>
<br/>Seine Maßnahmen:
<ul>
<#list sub.promises as promise>
<li>${promise}</li>
</#list>
</ul>
<#else>
<br/>Seine Maßnahmen: Diese Version nennt keine.
</#if>
</#if>
<#if sub.remark?has_content>
<p class="tight">Anmerkung: ${sub.remark}</p>
</#if>
<#if sub.address?has_content>
<p class="tight"><@link sub.address/></p>
</#if>
</li>
</#list>
</ul>
<#if objection>
<p>${law}: Haben Sie ${company} eine allgemeine Genehmigung erteilt, so informiert ${company} Sie über jede beabsichtigte Änderung in Bezug auf die Hinzuziehung oder die Ersetzung von Unterauftragsverarbeitern, und Sie haben die Möglichkeit, gegen solche Änderungen Einspruch zu erheben. Dieses Schreiben ist diese Information. Wie und bis wann Sie Einspruch erheben können, ist in Ihrem Vertrag zur Auftragsverarbeitung vereinbart; verlangt er Ihre gesonderte Genehmigung, so gilt, was dort vereinbart ist.<#if contact?has_content> Ein Einspruch erreicht ${company} unter ${contact}.</#if></p>
</#if>
</#if>
</#macro>
<#assign addressed = customer.name?has_content>
<#assign first = subProcessors?has_content && (objection || addressed)>
<html lang="${language}">
<head><title>${subject}</title></head>
<body>
<div id="running-head"><table><tr><td>${company}</td><td>Version ${version}</td></tr></table></div>
<div id="running-foot"><table><tr><td>${subject}</td><td data-page="Seite " data-of=" von "></td></tr></table></div>
<div class="letter">
<p class="subject">Betreff: ${subject}</p>
<#if addressed>
<p>An: ${customer.name}</p>
<#if customer.address?has_content>
<address class="tight"><#list customer.address as line>${line}<#sep><br/></#list></address>
</#if>
<#if customer.agreement?has_content>
<p class="tight">Vertrag: ${customer.agreement}</p>
</#if>
<#else>
<p>An: die Ansprechpartner für den Datenschutz aus Ihrem Vertrag zur Auftragsverarbeitung mit ${company}</p>
</#if>
<p>Am ${issued} hat ${company} die Version ${version} von „${title}“ herausgegeben. Sie gilt ab dem ${effective}, <#if days == 0>dem Tag der Herausgabe<#elseif days == 1>1 Tag nach der Herausgabe<#else>${days} Tage nach der Herausgabe</#if>.<#if addressed> Sie haben die Version ${previous} vereinbart. Dieses Schreiben nennt, was sich ihr gegenüber ändert<#if customer.services?has_content>, und zwar für die Dienste, die Sie nutzen: ${customer.services}</#if>.<#else> Dieses Schreiben nennt, was sich gegenüber der Version ${previous} ändert.</#if></p>
<p>Für Ihren Vertrag gilt die dort vereinbarte Version, bis sie wie vereinbart geändert wird. Dieses Schreiben ändert keinen Vertrag.</p>
<h2>1. Was sich ändert</h2>
<#if counts?has_content>
<p>Änderungen: ${counts}. Eingestuft von ${shortName}.<#if first> Was Unterauftragsverarbeiter betrifft, steht am Anfang<#if access?has_content>, dann, von wo aus auf Daten zugegriffen wird</#if><#if worse>, dann, was entfällt oder abgeschwächt wird</#if>.<#elseif access?has_content> Von wo aus auf Daten zugegriffen wird, steht am Anfang<#if worse>, dann, was entfällt oder abgeschwächt wird</#if>.<#elseif worse> Was entfällt oder abgeschwächt wird, steht am Anfang.</#if></p>
<#if textLanguage?has_content>
<p>Der Wortlaut ist in der Sprache wiedergegeben, in der er herausgegeben wurde: ${textLanguage}.</p>
</#if>
<#if first>
<@companies/>
</#if>
<#if access?has_content>
<h3>Zugriff auf die Daten</h3>
<ul>
<#list access as section>
<#list section.items as item>
<@changed item section.name/>
</#list>
</#list>
</ul>
</#if>
<#list classes as section>
<h3>${section.name}</h3>
<ul>
<#list section.items as item>
<@changed item ""/>
</#list>
</ul>
</#list>
<#if !first>
<@companies/>
</#if>
<#else>
<p>Keine Festlegung und kein Unterauftragsverarbeiter ändert sich. Tage von Nachweisen und Überprüfungen können andere sein.</p>
</#if>
<h2>2. Ab wann</h2>
<p>Herausgegeben: ${issued}<br/>Gültig ab: ${effective}</p>
<h2>3. Wo Sie es lesen</h2>
<#if address?has_content>
<p>Version ${version}: <@link address/>
<br/>Version ${previous}, die dort bleibt: <@link previousAddress/>
<br/>Alle Änderungen, Wort für Wort: <@link changesAddress/></p>
<#else>
<p>Den Text der Version ${version} sendet Ihnen <#if contact?has_content>${contact}<#else>${company}</#if>.</p>
</#if>
<h2>4. Wen Sie fragen</h2>
<#if contact?has_content>
<p>Fragen: ${contact}</p>
</#if>
<#if dpo?has_content>
<p<#if contact?has_content> class="tight"</#if>>Datenschutz: ${dpo}</p>
</#if>
<p>${company}<#if postalAddress?has_content><br/>${postalAddress}</#if></p>
</div>
</body>
</html>
