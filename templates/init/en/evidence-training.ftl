<#ftl output_format="AsciiDoc">
= Training in data protection
:tom-kind: training-record
// The day on which it was collected. With the day below it proves nothing yet.
:tom-collected: ${notYet}

// Change this text to what you have.
The list of those who took part lies with the data protection officer, with the day and the subjects.
