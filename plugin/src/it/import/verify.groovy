def log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def once = { String line -> assert lines.count { it == line } == 1: "not once in the log: $line" }

assert lines.count { it == '[INFO] policy.md: 5 categories, 18 measures, 25 promises to confirm, 0 evidence records to fill in. Not sure: 7, left out: 0.' } == 2
assert lines.count { it.contains('[claim-unconfirmed]') } == 25
assert !lines.any { it.startsWith('[ERROR] measures/') }
assert new File(basedir, 'measures/people/screening.adoc').getText('UTF-8') == '''\
= Screening
:tom-id: PE-01
:revnumber: 1
:tom-status: implemented

[#check-references-hire.confirm]
We check references before we hire somebody.
'''

// The second import stands beside the first, which it does not change.
assert new File(basedir, 'measures/people-2/screening.adoc').getText('UTF-8').contains(':tom-id: ')
assert new File(basedir, 'measures/policy.adoc').getText('UTF-8').contains(
        ':tom-categories: people, devices, infrastructure, development, incidents\n')
once('[WARNING] Write into measures/policy.adoc: :tom-categories: people, devices, infrastructure, development, incidents, '
        + 'people-2, devices-2, infrastructure-2, development-2, incidents-2')

assert log.contains('pom.xml has none of the formats that can be imported: .html, .docx, .md, .adoc.')
assert new File(basedir, 'target/tom/import/report.md').isFile()
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
