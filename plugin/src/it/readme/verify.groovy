def log = new File(basedir, 'build.log').getText('UTF-8')

assert new File(basedir, 'target/tom/site/measures/ac-01.html').isFile()
assert new File(basedir, 'target/tom/annex/tom-annex-draft-en.pdf').isFile()

// The one finding that the README promises, up to the dots, and no other.
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')
def promised = readme.readLines().find { it.startsWith('[WARNING] measures/') }
def warnings = log.readLines().findAll { it.startsWith('[WARNING]') || it.startsWith('[ERROR]') }
assert warnings.size() == 1
assert warnings[0].startsWith(promised.substring(0, promised.indexOf(' …')))
