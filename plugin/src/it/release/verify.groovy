import java.security.MessageDigest

def log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def once = { String line -> assert lines.count { it == line } == 1: "not once in the log: $line" }
def releases = new File(basedir, 'measures/releases')

// The first release.
once('[INFO] It is the first release: there is nothing to compare it with.')
once('[INFO] Release 2026.1 is sealed, issued on 2026-11-02, effective from 2026-11-02, with 5 files.')
once('[INFO] Wrote measures/releases/2026.1')
assert new File(releases, '2026.1/policy.json').getText('UTF-8').contains('"commit":""')
assert new File(releases, '2026.1').list().sort() as List == ['SHA256SUMS', 'annexes.json', 'policy.json', 'states.json', 'tom-annex-2026.1-en.pdf']

// Every file is what sha256sum -c would accept.
new File(releases, '2026.1/SHA256SUMS').eachLine('UTF-8') { line ->
    def (digest, path) = line.split('  ')
    def bytes = new File(releases, "2026.1/$path").bytes
    assert MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex().toString() == digest: path
}

// A longer interval is refused, together with the number that leads elsewhere.
assert log.contains('Nothing is sealed, for 2 reasons:')
assert log.contains("- tom.version is '../2026.1', which is no number of a version.")
assert log.contains('revision-not-bumped')
assert log.contains('commitment-weakened')
assert lines.count { it.contains('[commitment-weakened]') } == 1

// Signed off it is sealed; a dry run says so before.
once('[INFO] Release 2026.2 would be sealed, issued on 2026-11-23, effective from 2027-01-15. Nothing is written to measures/releases/2026.2 now; these files would be:')
assert lines.count { it == '[INFO] Changes since 2026.1: 1 weakened.' } == 3
once('[INFO] Release 2026.2 is sealed, issued on 2026-11-23, effective from 2027-01-15, with 5 files.')
assert log.contains('- There is a release 2026.2 already, and what was issued is never changed. Take 2026.3.')

// Until it takes effect the annex is that of the first release, byte for byte; then it is the next one.
def first = new File(basedir, 'target/tom/annex')
def written = { File annex, String version -> assert annex.list().sort() as List == ["tom-annex-${version}-en.docx", "tom-annex-${version}-en.pdf",
        "tom-answers-de-tom-${version}-en.csv", "tom-answers-gdpr-${version}-en.csv", "tom-answers-scc-${version}-en.csv"]*.toString() }
written(first, '2026.1')
assert new File(first, 'tom-annex-2026.1-en.pdf').bytes == new File(releases, '2026.1/tom-annex-2026.1-en.pdf').bytes
written(new File(basedir, 'target/later/annex'), '2026.2')

// Taken back with its text; the list of digests stays, and the chain can still be checked.
assert log.contains('- Nobody said why: add -Dtom.reason="…". Customers read it wherever the release is named.')
once('[INFO] Release 2026.2 is withdrawn as of 2026-11-23: Twelve')
assert new File(releases, '2026.2').list() as List == ['SHA256SUMS']
assert new File(releases, '2026.2-withdrawn.json').getText('UTF-8').contains('"purged":true')

assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
