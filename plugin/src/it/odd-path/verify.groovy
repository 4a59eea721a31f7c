def project = new File(basedir, 'Richtlinie f\u00fcr Kunden')

assert new File(project, 'target/tom/site/measures/ac-01.html').isFile()
assert new File(project, 'target/tom/annex/tom-annex-draft-en.pdf').isFile()

def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('measures/access/authorisation.adoc:11:1: warning: [evidence-missing] ')
