def log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def once = { String line -> assert lines.count { it == line } == 1: "not once in the log: $line" }

// Against the branch: the edit that is not committed. Nothing of it is in the repository.
once('[INFO] Against main, 1 change for customers: 1 weakened.')
once('[INFO]   Weakened AC-01#credentials (from structure)')
once('[INFO]     Interval: [-every 3 months-] {+every 6 months+}')

// Against the tag: a comment, a page and data.
def diff = new File(basedir, 'target/tom/diff')
['md', 'html', 'json'].each { once("[INFO] Wrote target/tom/diff/diff.$it") }
assert diff.list().sort() == ['diff.html', 'diff.json', 'diff.md']
def comment = new File(diff, 'diff.md').getText('UTF-8')
assert comment.contains('| Weakened | 2 | `AC-01#credentials`, `AC-01#register` |')
assert comment.contains('> We keep a register of ~~everybody~~ **everyone** who may use our systems.')
def data = new groovy.json.JsonSlurper().parse(new File(diff, 'diff.json'), 'UTF-8')
assert data.from == 'first' && data.changes*.claim == ['credentials', 'register']
assert data.changes[1].with { [it['class'], structural, declared] } == ['weakened', null, null]

// What leads nowhere is said in a sentence.
assert log.contains('knows no commit named man. git branch -a and git tag list the names that it knows.')
assert log.contains("Parameter tom.format: 'xml' is no format that is known. Allowed: text, markdown, html, json, docx, pdf.")
assert log.contains('Say what to compare with: -Dtom.since=origin/main for a branch, a tag or a commit.')
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
assert !new File(basedir, '.git/index.lock').exists()
