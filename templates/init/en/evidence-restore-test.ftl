<#ftl output_format="AsciiDoc">
= Restore test
:tom-kind: test-report
// The day on which it was collected. With the day below it proves nothing yet.
:tom-collected: ${notYet}

// Change this text to what you have.
The report lies in the folder of IT operations: what was restored, how long it took, and how old the data was.
