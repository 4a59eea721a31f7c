<#ftl output_format="AsciiDoc">
= ${title}
:revnumber: 1
// This file is not read while its name begins with an underscore. Fill in these lines, take the slashes away, and rename
// it to ${file}.adoc: then customers read it, and the next release announces it.
// :tom-legal-entity: the company with its legal form
// :tom-address: its postal address
// :tom-contact: a mailbox for questions of data protection
// :tom-purpose: what it does for you
// :tom-country: where it processes the data, for example DE
// What a transfer to another country rests on: ${transfers}
// :tom-transfer: eea
// The first day on which it may process data, and the day on which customers were told:
// :tom-from: 2027-01-01
// :tom-notified: 2026-12-01
// :tom-evidence: the record of the contract with it

// What explains and promises nothing stands first:
//
// [.context]
// What it does with the data of customers.
//
// One promise of it, one block:
//
// [#first-promise,evidence=name-of-a-record]
// Only staff whom we have named has access.
