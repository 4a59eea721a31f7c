<#ftl output_format="AsciiDoc">
= Commitments to confidentiality
:tom-kind: record
// The day on which it was collected. With the day below it proves nothing yet.
:tom-collected: ${notYet}

// Change this text to what you have.
The signed commitments lie in the personnel files. The list of people with access was compared with them.
