<#ftl output_format="AsciiDoc">
= ${title}
// Die Buchstaben, mit denen die Kennungen ihrer Maßnahmen beginnen.
:tom-id: ${letters}

// Sagen Sie hier in ein, zwei Sätzen, wozu die Maßnahmen dieser Kategorie dienen, unter einer Zeile [.context]: Kunden lesen es.
