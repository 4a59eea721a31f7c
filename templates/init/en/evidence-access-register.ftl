<#ftl output_format="AsciiDoc">
= Register of access
:tom-kind: record
// The day on which it was collected. With the day below it proves nothing yet.
:tom-collected: ${notYet}

// Change this text to what you have.
The register lies in the service desk. For a sample of ten people the written authorisation was there.
