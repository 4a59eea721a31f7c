// The example's own policy.
def copy = { File from, File to ->
    from.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        def target = new File(to, from.toPath().relativize(file.toPath()).toString())
        target.parentFile.mkdirs()
        target.bytes = file.bytes
    }
}
def root = new File(basedir, '../../../..')
copy(new File(root, 'measures'), new File(basedir, 'measures'))
copy(new File(root, 'site/architecture'), new File(basedir, 'architecture'))
return true
