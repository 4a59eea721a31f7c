<#ftl output_format="AsciiDoc">
= Access review
:tom-kind: access-review
// The day on which it was collected. With the day below it proves nothing yet.
:tom-collected: ${notYet}

// Change this text to what you have.
The list of accounts that were looked through lies in the service desk, with the day and with what was ended.
