def log = new File(basedir, 'build.log').getText('UTF-8')

[
        '[ERROR] measures/access/authorisation.adoc:5:13: error: [attribute-unknown] There is no attribute tom-onwer here. Did you mean tom-owner?',
        '[ERROR] measures/access/authorisation.adoc:8:1: error: [evidence-unknown] There is no evidence record register-extrakt. Did you mean register-extract?',
        '[ERROR] measures/evidence/register-extract.adoc:3:17: error: [attribute-invalid] tom-collected is "05.10.2026". Write 2026-10-05.',
].each { line ->
    assert log.readLines().count { it == line } == 1: "not once in the log: $line"
}
assert log.contains('3 errors, 1 warning, 46 notes. The build fails from error on (tom.failOn).')

// The notes about a framework are one line, and stand one by one in the report.
assert log.contains('[INFO] measures/policy.adoc:1:1: info: [control-uncovered] No measure relates to 11 lines of gdpr: 32.1.a, 32.1.c, 32.1.d and 8 more.')

// A command for GitHub stands at the start of a line of its own, once for all goals.
def command = '::error file=measures/access/authorisation.adoc,line=5,col=13,title=attribute-unknown::There is no attribute tom-onwer here. Did you mean tom-owner?'
assert log.readLines().count { it == command } == 1
assert log.readLines().count { it.startsWith('::') } == 8

// The old output is as it was; the report is new.
def file = { path -> new File(basedir, "target/tom/$path") }
assert file('site').list() as List == ['index.html']
assert file('site/index.html').getText('UTF-8') == 'old page'
assert file('annex').list() as List == ['tom-annex-draft-en.pdf']
assert file('annex/tom-annex-draft-en.pdf').getText('UTF-8') == 'old annex'
['findings.json', 'findings.sarif', 'TEST-tom.xml'].each { name ->
    assert file("report/$name").getText('UTF-8').contains('authorisation.adoc')
}
assert !file('report/gl-code-quality.json').exists()

assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
