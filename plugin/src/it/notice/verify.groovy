def log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def once = { String line -> assert lines.count { it == line } == 1: "not once in the log: $line" }

once('[INFO] About release 2026.2, effective from 2027-01-01: 2 letters for 3 customers in notice/; the table says who got'
        + ' what. Nothing was sent.')
once('[INFO] Wrote target/tom/notice/notice-2026.2.csv')
def notice = new File(basedir, 'target/tom/notice')
assert notice.list().sort() == [
        'notice-2026.2-en-acme-ltd.docx', 'notice-2026.2-en-acme-ltd.eml', 'notice-2026.2-en-acme-ltd.txt',
        'notice-2026.2-en-größe-söhne-co.-kg.docx', 'notice-2026.2-en-größe-söhne-co.-kg.eml',
        'notice-2026.2-en-größe-söhne-co.-kg.txt',
        'notice-2026.2.csv']
def letter = new File(notice, 'notice-2026.2-en-größe-söhne-co.-kg.txt').getText('UTF-8')
assert letter.replaceAll('\\s+', ' ').contains('You have agreed version 2025.1.')
assert letter.contains('TMC Mobile')
def mail = new File(notice, 'notice-2026.2-en-acme-ltd.eml').bytes
def heads = new String(mail, 'US-ASCII')
assert heads.startsWith('Date: Mon, 23 Nov 2026 00:00:00 +0000\r\nFrom: "Tall Mere Cloud GmbH"\r\n <privacy@tmc.example>\r\n')
assert new File(notice, 'notice-2026.2.csv').getText('UTF-8').contains('no letter: the customer has agreed this version')

// Slips stop it, each in a line, and the letters stay.
assert log.contains('Parameter tom.customers: 3 things are wrong:')
assert log.contains("- slips.csv:2:16: customer.signed: there is no release '2024.1'. Releases are 2025.1, 2026.1, 2026.2.")
assert log.contains('- slips.csv:3:1: customer.name is a path. Write the legal entity that signs.')
assert log.contains("- slips.csv:3:28: customer.services: there is no service 'desktop'. Allowed: platform, mobile.")
assert log.contains('No release is announced on 2027-12-01.')
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)

// The same table gives each customer a copy, and the same for Word.
def annexes = new File(basedir, 'target/tom/annex').list().sort() as List
assert annexes.count { it.endsWith('.pdf') } == 3 && annexes.count { it.endsWith('.docx') } == 3: annexes.toString()
assert annexes.any { it.endsWith('-mobile-größe-söhne-co.-kg.pdf') }: annexes.toString()
assert !new File(basedir, 'target/tom/site').exists()
