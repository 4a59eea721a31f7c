def log = new File(basedir, 'build.log').getText('UTF-8')
def output = new File(basedir, 'target/tom')

['site/index.html', 'site/measures/ac-01.html', 'site/coverage.html', 'site/policy.json', 'annex/tom-annex-draft-en.pdf',
        'report/findings.json'].each { path ->
    assert new File(output, path).isFile(): "$path is missing"
}
assert new File(output, 'site/measures/ac-01.html').getText('UTF-8').contains('We keep a register of everybody')
assert new File(output, 'annex/tom-annex-draft-en.pdf').bytes[0..4] == '%PDF-'.bytes[0..4]

// Three goals run in each of the two builds; what was found is said once in each.
def finding = '[WARNING] measures/access/authorisation.adoc:11:1: warning: [evidence-missing] AC-01#leavers has no evidence.'
assert log.readLines().count { it.startsWith(finding) } == 2
assert log.readLines().count { it.contains('] Wrote target/tom/site') } == 1
assert !log.contains('[ERROR]')

// Same input, same bytes.
def content = { File folder ->
    def files = new TreeMap()
    folder.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        files[folder.toPath().relativize(file.toPath()).toString()] = file.bytes.encodeHex().toString()
    }
    files
}
def first = content(output)
def second = content(new File(basedir, 'target/second'))
assert first.size() > 10
assert first.keySet() == second.keySet()
assert first.keySet().findAll { first[it] != second[it] }.isEmpty()
