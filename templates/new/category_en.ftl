<#ftl output_format="AsciiDoc">
= ${title}
// The letters that the ids of its measures begin with.
:tom-id: ${letters}

// Say here in a sentence or two what the measures of this category are for, below a line [.context]: customers read it.
