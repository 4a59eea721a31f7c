// What an earlier build has left behind.
['site/index.html': 'old page', 'annex/tom-annex-draft-en.pdf': 'old annex'].each { path, content ->
    def file = new File(basedir, "target/tom/$path")
    file.parentFile.mkdirs()
    file.setText(content, 'UTF-8')
}
