// What an earlier build has left behind.
def leave = { path, content ->
    def file = new File(basedir, "target/tom/$path")
    file.parentFile.mkdirs()
    file.setText(content, 'UTF-8')
}
leave('site/index.html', 'old page')
leave('annex/tom-annex-draft-en.pdf', 'old annex')
