// The project of "minimal", in a folder with blanks and an umlaut.
def from = new File(basedir, '../minimal').toPath()
def to = new File(basedir, 'Richtlinie f\u00fcr Kunden').toPath()
['pom.xml', 'measures'].each { name ->
    from.resolve(name).toFile().with { source ->
        java.nio.file.Files.walk(source.toPath()).forEach { file ->
            def target = to.resolve(from.relativize(file).toString())
            if (java.nio.file.Files.isDirectory(file)) {
                java.nio.file.Files.createDirectories(target)
            } else {
                java.nio.file.Files.createDirectories(target.parent)
                java.nio.file.Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING)
            }
        }
    }
}
