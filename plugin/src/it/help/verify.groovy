def log = new File(basedir, 'build.log').getText('UTF-8')

['tom:check', 'tom:site', 'tom:annex', 'tom:release', 'tom:preview', 'tom:verify', 'tom:import', 'tom:notice', 'tom:answers', 'tom:help'].each { goal ->
    assert log.contains(goal): "$goal has no help"
}
// Each parameter of the README's table has a manual.
def readme = new File(basedir, '../../../../README.md').getText('UTF-8')
def table = readme.substring(readme.indexOf('| parameter | default |'), readme.indexOf('Syntax and examples'))
def parameters = (table =~ /`tom\.(\w+)`/).collect { it[1] }.unique()
assert parameters.size() > 8
for (parameter in parameters) {
    assert log.contains("User property: tom.$parameter"): "tom.$parameter has no help"
}
