<#-- The letter to customers about a release, as well-formed XML. Sees NoticeView. Text and mail are made of it as well as the
file for Word: paragraphs, headings and lists, lines divided by br; tight is what stands right below the block before it. -->
<#macro wording text>"<span<#if wordingLanguage != ""> lang="${wordingLanguage}"</#if>>${text}</span>"</#macro>
<#macro link address><a href="${address}">${address}</a></#macro>
<#macro changed item class>
<li><strong>${item.name}</strong><#if class?has_content> (${class?lower_case})</#if>
<#if item.before?has_content && item.after?has_content>
<br/>Until now: <@wording item.before/>
<br/>From then on: <@wording item.after/>
<#elseif item.before?has_content>
<br/>Until now: <@wording item.before/>
<br/>From then on: no longer promised.
<#elseif item.after?has_content>
<br/>New: <@wording item.after/>
</#if>
<#list item.differences as difference>
<br/>${difference}
</#list>
<#if item.remark?has_content>
<br/>Note: ${item.remark}
</#if>
<#if item.address?has_content>
<br/><@link item.address/>
</#if>
</li>
</#macro>
<#macro companies>
<#if subProcessors?has_content>
<h3>Sub-processors</h3>
<ul>
<#list subProcessors as sub>
<li><strong>${sub.name}</strong>: <#if sub.kind == "added"><#if sub.other?has_content>new, takes the place of ${sub.other}<#else>new</#if><#elseif sub.kind == "removed"><#if sub.other?has_content>no longer used, replaced by ${sub.other}<#else>no longer used</#if><#else>changed (${sub.changeClass?lower_case})</#if>
<#list sub.differences as difference>
<br/>Changed: ${difference}
</#list>
<#list sub.facts as fact>
<br/>${fact.label}: ${fact.value}
</#list>
<#if sub.kind == "added">
<#if sub.promises?has_content>
<br/>Its measures:
<ul>
<#list sub.promises as promise>
<li>${promise}</li>
</#list>
</ul>
<#else>
<br/>Its measures: none is named in this version.
</#if>
</#if>
<#if sub.remark?has_content>
<p class="tight">Note: ${sub.remark}</p>
</#if>
<#if sub.address?has_content>
<p class="tight"><@link sub.address/></p>
</#if>
</li>
</#list>
</ul>
<#if objection>
<p>${law}: where you have given ${company} a general authorisation, it informs you of intended changes concerning the addition or replacement of sub-processors, and you have the opportunity to object to them. This letter is that information. How and until when you can object is agreed in your data processing agreement; where it asks for your specific authorisation, what is agreed there applies.<#if contact?has_content> An objection reaches ${company} at ${contact}.</#if></p>
</#if>
</#if>
</#macro>
<#assign addressed = customer.name?has_content>
<#assign first = subProcessors?has_content && (objection || addressed)>
<html lang="${language}">
<head><title>${subject}</title></head>
<body>
<div id="running-head"><table><tr><td>${company}</td><td>Version ${version}</td></tr></table></div>
<div id="running-foot"><table><tr><td>${subject}</td><td data-page="Page " data-of=" of "></td></tr></table></div>
<div class="letter">
<p class="subject">Subject: ${subject}</p>
<#if addressed>
<p>To: ${customer.name}</p>
<#if customer.address?has_content>
<address class="tight"><#list customer.address as line>${line}<#sep><br/></#list></address>
</#if>
<#if customer.agreement?has_content>
<p class="tight">Agreement: ${customer.agreement}</p>
</#if>
<#else>
<p>To: the contacts for data protection named in your data processing agreement with ${company}</p>
</#if>
<p>On ${issued} ${company} issued version ${version} of "${title}". It takes effect on ${effective}, <#if days == 0>the day of issue<#elseif days == 1>1 day after issue<#else>${days} days after issue</#if>.<#if addressed> You have agreed version ${previous}. This letter says what changes against it<#if customer.services?has_content> for the services that you use: ${customer.services}</#if>.<#else> This letter says what changes against version ${previous}.</#if></p>
<p>For your contract the version agreed there applies until changed as agreed. This letter changes no contract.</p>
<h2>1. What changes</h2>
<#if counts?has_content>
<p>Changes: ${counts}. Classified by ${shortName}.<#if first> What concerns sub-processors stands first<#if access?has_content>, then from where data is reached</#if><#if worse>, then what is removed or weakened</#if>.<#elseif access?has_content> From where data is reached stands first<#if worse>, then what is removed or weakened</#if>.<#elseif worse> What is removed or weakened stands first.</#if></p>
<#if textLanguage?has_content>
<p>The wordings are in the language in which they were issued: ${textLanguage}.</p>
</#if>
<#if first>
<@companies/>
</#if>
<#if access?has_content>
<h3>Access to the data</h3>
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
<p>No promise and no sub-processor changes. Dates of proof and of reviews may differ.</p>
</#if>
<h2>2. From when</h2>
<p>Issued: ${issued}<br/>Effective: ${effective}</p>
<h2>3. Where to read it</h2>
<#if address?has_content>
<p>Version ${version}: <@link address/>
<br/>Version ${previous}, which stays where it is: <@link previousAddress/>
<br/>All changes, word by word: <@link changesAddress/></p>
<#else>
<p><#if contact?has_content>${contact}<#else>${company}</#if> sends you the text of version ${version}.</p>
</#if>
<h2>4. Whom to ask</h2>
<#if contact?has_content>
<p>Questions: ${contact}</p>
</#if>
<#if dpo?has_content>
<p<#if contact?has_content> class="tight"</#if>>Data protection: ${dpo}</p>
</#if>
<p>${company}<#if postalAddress?has_content><br/>${postalAddress}</#if></p>
</div>
</body>
</html>
