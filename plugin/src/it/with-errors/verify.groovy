def log = new File(basedir, 'build.log').getText('UTF-8')

[
        '[ERROR] measures/access/authorisation.adoc:5:1: error: [attribute-unknown] TBD',
].each { line ->
    assert log.readLines().contains(line): "not in the log: $line"
}

// The old output is as it was; the report is new.
def file = { path -> new File(basedir, "target/tom/$path") }
assert file('site').list() as List == ['index.html']
assert file('site/index.html').getText('UTF-8') == 'old page'
assert file('annex').list() as List == ['tom-annex-draft-en.pdf']
assert file('annex/tom-annex-draft-en.pdf').getText('UTF-8') == 'old annex'
assert file('report/findings.json').getText('UTF-8').contains('attribute-unknown')

assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
