// A repository with two commits, and a work tree that differs from both. No settings of this machine are in it.
def git = { String... arguments ->
    def process = new ProcessBuilder(['git', '-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com',
            '-c', 'commit.gpgsign=false', '-c', 'core.autocrlf=false', *arguments]).directory(basedir)
    process.environment().putAll([GIT_CONFIG_GLOBAL: 'none', GIT_CONFIG_NOSYSTEM: '1'])
    def started = process.redirectErrorStream(true).start()
    def said = started.inputStream.text
    assert started.waitFor() == 0: said
}
def measure = new File(basedir, 'measures/access/authorisation.adoc')
def first = measure.getText('UTF-8')
new File(basedir, '.gitignore').text = 'build.log\ntarget\n'
git('init', '-q', '-b', 'main')
git('add', '.')
git('commit', '-q', '-m', 'First')
git('tag', 'first')
measure.setText(first.replace('everybody who', 'everyone who'), 'UTF-8')
git('add', '.')
git('commit', '-q', '-m', 'Second')
measure.setText(measure.getText('UTF-8').replace('cadence=P3M', 'cadence=P6M'), 'UTF-8')
