<#ftl output_format="AsciiDoc">
= Settings of the backups
:tom-kind: configuration-export
// The day on which it was collected. With the day below it proves nothing yet.
:tom-collected: ${notYet}

// Change this text to what you have.
The export of the settings lies in the folder of IT operations: it shows the second place and the encryption.
