def log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def once = { String line -> assert lines.count { it == line } == 1: "not once in the log: $line" }

// The record says what the artefact says, and the claim is proven; the check after it finds nothing against it.
once('[INFO] measures/evidence/restore-tests.adoc is new:')
once('[INFO] The file is kept as measures/evidence/files/restore-tests-2026-11-20.xml.')
once('[INFO] Proves AC-01#restore: it is verified, before it was missing until 2026-12-20.')
assert !log.contains('AC-01#restore has no evidence')

once('[INFO] measures/evidence/restore-tests.adoc says so already; nothing was changed.')

// What proves nothing changes nothing.
assert log.contains('The file red.xml proves nothing: failures=0 (it is 1) does not hold. The record stays as it was.')
def record = new File(basedir, 'measures/evidence/restore-tests.adoc').getText('UTF-8')
assert record.startsWith('= Restore tests\n:tom-kind: ci-report\n:tom-collected: 2026-11-20\n:tom-file: restore-tests-2026-11-20.xml\n')
assert new File(basedir, 'measures/evidence/files').list() as List == ['restore-tests-2026-11-20.xml']

assert log.contains('The file review.csv is a table without a column of days')
assert new File(basedir, 'measures/evidence/review.adoc').getText('UTF-8').contains(':tom-collected: 2026-11-02\n')
once('[INFO] No claim names review yet. Write evidence=review at the claim that it proves.')

assert log.contains("Parameter tom.keep: 'nothing' is nothing that can be kept. Allowed: file, digest.")
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
