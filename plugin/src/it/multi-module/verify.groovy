def log = new File(basedir, 'build.log').getText('UTF-8')
def page = { path -> new File(basedir, path).getText('UTF-8') }

assert page('portal/target/tom/site/measures/ac-01.html').contains('Everybody signs in to the portal.')
assert page('archive/target/tom/site/measures/st-01.html').contains('The disks of the archive are encrypted.')
assert !new File(basedir, 'portal/target/tom/site/measures/st-01.html').exists()
assert !new File(basedir, 'archive/target/tom/site/measures/ac-01.html').exists()
assert new File(basedir, 'portal/target/tom/annex/tom-annex-draft-en.pdf').isFile()
assert new File(basedir, 'archive/target/tom/annex/tom-annex-draft-en.pdf').isFile()

// File names are relative to the root of the build, whichever module they are in.
assert log.contains('portal/measures/access/authorisation.adoc:6:1: warning: [evidence-missing] AC-01#sign-in ')
assert log.contains('archive/measures/storage/encryption.adoc:6:1: warning: [evidence-missing] ST-01#disks ')

// Maven knows that the goals may run beside each other.
assert log.contains('Using the MultiThreadedBuilder implementation with a thread count of 2')
assert !log.contains('not thread-safe')
assert !log.contains('not marked')
