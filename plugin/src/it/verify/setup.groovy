// The releases that the tests of the plugin keep.
def kept = new File(basedir, '../../../src/test/resources/releases')
def copy = { to ->
    kept.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        def target = new File(basedir, "$to/releases/${kept.toPath().relativize(file.toPath())}")
        target.parentFile.mkdirs()
        target.bytes = file.bytes
    }
}
copy('measures')
copy('changed')
new File(basedir, 'changed/releases/2026.1/states.json').setText('{}', 'UTF-8')
new File(basedir, 'changed/releases/2026.2/more.txt').setText('more', 'UTF-8')

def annex = new File(kept, '2026.1/tom-annex-2026.1-en.pdf').bytes
new File(basedir, 'annex.pdf').bytes = annex
new File(basedir, 'signed.pdf').bytes = annex
new File(basedir, 'signed.pdf').append('% a signature\n')
