def log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def once = { String line -> assert lines.count { it == line } == 1: "not once in the log: $line" }
def digest = { version ->
    new File(basedir, "measures/releases/$version/SHA256SUMS").bytes.digest('SHA-256')
}

once("[INFO] Release 2026.1, issued on 2026-09-01, in force since 2026-10-01: every file is as it was sealed. SHA-256 of its SHA256SUMS: ${digest('2026.1')}")
once("[INFO] Release 2026.2, issued on 2026-11-02, announced for 2027-01-01: every file is as it was sealed. SHA-256 of its SHA256SUMS: ${digest('2026.2')}")
assert lines.count { it.startsWith('[INFO] What this proves: no file of these 2 releases has changed relative to the newest seal, release 2026.2.') } == 1
once('[INFO]   git tag -s policy-2026.2 -m "Release 2026.2"')

once('[INFO] annex.pdf is the annex of release 2026.1, English, for all services, label eu-2021-915, issued on 2026-09-01, untouched.')
assert lines.count { it == '[INFO] As of 2026-11-23, release 2026.1 is in force since 2026-10-01.' } == 2
assert lines.count { it.startsWith('[INFO] signed.pdf carries the content of release 2026.1, issued on 2026-09-01: its policy.json is the sealed one.') } == 1
assert lines.count { it.startsWith('[WARNING] signed.pdf is none of the sealed PDFs itself, so nobody can vouch for what its pages show') } == 1
assert log.contains('pom.xml cannot be traced to a release. It is no PDF that can be read.')

once('[ERROR] changed/releases/2026.1/states.json:1:1: error: [seal-broken] This file is not as it was sealed: its SHA-256 is another than SHA256SUMS says. Restore it: git checkout -- changed/releases/2026.1/states.json')
once('[ERROR] changed/releases/2026.2/more.txt:1:1: error: [seal-broken] This file was not there when release 2026.2 was sealed. Move it out of the folder.')
assert log.contains('The releases in changed/releases are not as they were sealed: 2 findings. Each of them says which file differs and what to do.')

// Nothing was written, and no document was read: the policy could not be.
assert !new File(basedir, 'target').exists()
assert !log.contains('policy.adoc:')
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
