import java.nio.file.Files

// Moves this project, with the measures of "minimal", into a folder with blanks and an umlaut.
def project = new File(basedir, 'Richtlinie f\u00fcr Kunden').toPath()
Files.createDirectories(project)
Files.move(new File(basedir, 'pom.xml').toPath(), project.resolve('pom.xml'))
def measures = new File(basedir, '../../../src/it/minimal/measures').toPath()
Files.walk(measures).forEach { file ->
    Files.copy(file, project.resolve('measures').resolve(measures.relativize(file)))
}
