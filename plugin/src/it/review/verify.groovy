def log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def once = { String line -> assert lines.count { it == line } == 1: "not once in the log: $line" }

// Each review says which lines it changed.
def old = '[#passwords,evidence="architecture:security.adoc#passwords"]'
once("[INFO] - $old")
def seen = (log =~ /\[INFO\] \+ \[#passwords,.*,seen="([0-9a-f]{12})",reviewed=2026-11-23\]/)[0][1]
once("[INFO] + ${old[0..-2]},seen=\"$seen\",reviewed=2026-11-23]")
assert lines.count { it == '[INFO] AC-01#passwords is recorded as reviewed on 2026-11-23, with security.adoc#passwords as now.' } == 2
once('[INFO] - :tom-reviewed: 2026-01-10')
once('[INFO] + :tom-reviewed: 2026-11-23')
once('[INFO] recovery-design is recorded as reviewed, with security.adoc#recovery as now.')

// The sentence that changed is noticed, the typography is not; the line to paste clears it, as the goal does.
def finding = '[WARNING] measures/access/authorisation.adoc:10:1: warning: [evidence-changed] AC-01#passwords rests on security.adoc#passwords, which has changed since it was reviewed. '
assert lines.count { it.contains('[evidence-changed]') } == 1
def pasted = lines.find { it.startsWith(finding) }
assert pasted != null
def line = pasted.substring(pasted.indexOf('this line instead: ') + 'this line instead: '.length())
def measure = new File(basedir, 'measures/access/authorisation.adoc').getText('UTF-8')
assert measure.readLines()[9] == line

// Everything else is as it was.
assert measure == """\
= Access authorisation
:tom-id: AC-01
:revnumber: 1
:tom-status: implemented
:tom-owner: Head of IT
:tom-review: P1Y
:tom-reviewed: 2026-11-23
:tom-gdpr: 32.1.b

$line
We keep passwords as salted hashes only.

[#recovery,evidence=recovery-design]
Access is recovered by two people together.""".replace('\n', '\r\n')
assert new File(basedir, 'measures/evidence/recovery-design.md').getText('UTF-8') ==~ /(?s).*tom-architecture: security\.adoc#recovery\ntom-seen: [0-9a-f]{12}\n---\n.*/

assert log.contains('Nothing here has the id AC-01#pasword. Did you mean AC-01#passwords?')
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
