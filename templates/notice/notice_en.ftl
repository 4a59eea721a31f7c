<#ftl output_format="plainText">
<#macro changed item class>

* ${item.name}<#if class?has_content> (${class?lower_case})</#if>
<#if item.before?has_content && item.after?has_content>
  Until now: "${item.before}"
  From then on: "${item.after}"
<#elseif item.before?has_content>
  Until now: "${item.before}"
  From then on: no longer promised.
<#elseif item.after?has_content>
  New: "${item.after}"
</#if>
<#list item.differences as difference>
  ${difference}
</#list>
<#if item.remark?has_content>
  Note: ${item.remark}
</#if>
<#if item.address?has_content>
  ${item.address}
</#if>
</#macro>
<#macro companies>
<#if subProcessors?has_content>

SUB-PROCESSORS
<#list subProcessors as sub>

* ${sub.name}: <#if sub.kind == "added"><#if sub.other?has_content>new, takes the place of ${sub.other}<#else>new</#if><#elseif sub.kind == "removed"><#if sub.other?has_content>no longer used, replaced by ${sub.other}<#else>no longer used</#if><#else>changed (${sub.changeClass?lower_case})</#if>
<#list sub.differences as difference>
  Changed: ${difference}
</#list>
<#list sub.facts as fact>
  ${fact.label}: ${fact.value}
</#list>
<#if sub.kind == "added">
<#if sub.promises?has_content>
  Its measures:
<#list sub.promises as promise>
  - ${promise}
</#list>
<#else>
  Its measures: none is named in this version.
</#if>
</#if>
<#if sub.remark?has_content>
  Note: ${sub.remark}
</#if>
<#if sub.address?has_content>
  ${sub.address}
</#if>
</#list>
<#if objection>

${law}: where you have given ${company} a general authorisation, it informs you of intended changes concerning the addition or replacement of sub-processors, and you have the opportunity to object to them. This letter is that information. How and until when you can object is agreed in your data processing agreement; where it asks for your specific authorisation, what is agreed there applies.<#if contact?has_content> An objection reaches ${company} at ${contact}.</#if>
</#if>
</#if>
</#macro>
<#assign addressed = customer.name?has_content>
<#assign first = subProcessors?has_content && (objection || addressed)>
<#if !mail>
Subject: ${subject}

</#if>
<#if addressed>
To: ${customer.name}
<#list customer.address as line>
    ${line}
</#list>
<#if customer.agreement?has_content>
Agreement: ${customer.agreement}
</#if>
<#else>
To: the contacts for data protection named in your data processing agreement with ${company}
</#if>

On ${issued} ${company} issued version ${version} of "${title}". It takes effect on ${effective}, <#if days == 0>the day of issue<#elseif days == 1>1 day after issue<#else>${days} days after issue</#if>.<#if addressed> You have agreed version ${previous}. This letter says what changes against it<#if customer.services?has_content> for the services that you use: ${customer.services}</#if>.<#else> This letter says what changes against version ${previous}.</#if>

For your contract the version agreed there applies until changed as agreed. This letter changes no contract.
<#if counts?has_content>

1. What changes

Changes: ${counts}. Classified by ${shortName}.<#if first> What concerns sub-processors stands first<#if access?has_content>, then from where data is reached</#if><#if worse>, then what is removed or weakened</#if>.<#elseif access?has_content> From where data is reached stands first<#if worse>, then what is removed or weakened</#if>.<#elseif worse> What is removed or weakened stands first.</#if>
<#if textLanguage?has_content>

The wordings are in the language in which they were issued: ${textLanguage}.
</#if>
<#if first>
<@companies/>
</#if>
<#if access?has_content>

ACCESS TO THE DATA
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

1. What changes

No promise and no sub-processor changes. Dates of proof and of reviews may differ.
</#if>

2. From when

Issued: ${issued}
Effective: ${effective}

3. Where to read it

<#if address?has_content>
Version ${version}: ${address}
Version ${previous}, which stays where it is: ${previousAddress}
All changes, word by word: ${changesAddress}
<#else>
<#if contact?has_content>${contact}<#else>${company}</#if> sends you the text of version ${version}.
</#if>

4. Whom to ask

<#if contact?has_content>
Questions: ${contact}
</#if>
<#if dpo?has_content>
Data protection: ${dpo}
</#if>

${company}
<#if postalAddress?has_content>
${postalAddress}
</#if>
