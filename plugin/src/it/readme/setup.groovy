// Writes the files that the README tells its readers to write: a bold file name, then its content in a fence.
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')
def files = readme =~ /(?ms)^\*\*`([^`]+)`\*\*\n\n```\w+\n(.*?)^```$/
def written = []
files.each { whole, path, content ->
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.setText(content, 'UTF-8')
    written << path
}
println "From the README: $written"
assert written.contains('pom.xml') && written.contains('measures/policy.adoc') && written.size() == 5
