<#ftl output_format="AsciiDoc">
= ${title}
:revnumber: 1
// Diese Datei wird nicht gelesen, solange ihr Name mit einem Unterstrich beginnt. Füllen Sie diese Zeilen aus, nehmen Sie die
// Schrägstriche weg, und benennen Sie sie um in ${file}.adoc: Dann lesen Kunden sie, und die nächste Fassung kündigt sie an.
// :tom-legal-entity: die Firma mit ihrer Rechtsform
// :tom-address: ihre Postanschrift
// :tom-contact: ein Postfach für Fragen des Datenschutzes
// :tom-purpose: was sie für Sie tut
// :tom-country: wo sie die Daten verarbeitet, zum Beispiel DE
// Worauf eine Übermittlung in ein anderes Land beruht: ${transfers}
// :tom-transfer: eea
// Der erste Tag, an dem sie Daten verarbeiten darf, und der Tag, an dem die Kunden es erfuhren:
// :tom-from: 2027-01-01
// :tom-notified: 2026-12-01
// :tom-evidence: der Nachweis über den Vertrag mit ihr

// Was erklärt und nichts zusagt, steht zuerst:
//
// [.context]
// Was sie mit den Daten der Kunden macht.
//
// Eine Festlegung von ihr, ein Block:
//
// [#erste-festlegung,evidence=name-des-nachweises]
// Nur Beschäftigte, die wir benannt haben, haben Zugang.
