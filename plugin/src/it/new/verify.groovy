def log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def once = { String line -> assert lines.count { it == line } == 1: "not once in the log: $line" }

once('[INFO] Wrote measures/access-control/leaving-the-company-x-today.adoc:5')
def measure = new File(basedir, 'measures/access-control/leaving-the-company-x-today.adoc').getText('UTF-8')
assert measure.startsWith('= Leaving: the "company" / &#123;x&#125;, today\n:tom-id: AC-02\n:revnumber: 1\n:tom-status: draft\n')

once('[INFO] + :tom-categories: access-control, backups')
once('[INFO] Wrote measures/backups/category.adoc:2')
once('[INFO] Wrote measures/evidence/register.adoc:2')
once('[INFO] Wrote measures/subprocessors/_azure.adoc:3')

// Nothing of it is published, and the build is green.
assert new File(basedir, 'target/tom/site/measures/ac-01.html').isFile()
assert !new File(basedir, 'target/tom/site/measures/ac-02.html').exists()
assert !new File(basedir, 'target/tom/site/subprocessors.html').getText('UTF-8').contains('Azure')
assert !lines.any { it.startsWith('[ERROR] measures/') }

assert log.contains("Parameter tom.kind: 'mesure' is nothing that can be added. Allowed: measure, evidence, subprocessor, category.")
assert log.contains('measures/evidence/register.adoc is there already. Edit it, or choose another title.')
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
