def log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def once = { String line -> assert lines.count { it == line } == 1: "not once in the log: $line" }

once('[INFO] Answered 1 of 2 rows as controls of gdpr, from version 2026.1.')
once('[INFO] Not answered, 1 row: "Art. 99" is no control of gdpr (row 3).')
once('[INFO] Wrote target/tom/answers/questionnaire.csv')
assert log.contains('Parameter tom.file: several columns hold ids of controls: A "Control", B "Ref.". Choose one with -Dtom.column=A.')
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)

def answers = new File(basedir, 'target/tom/answers')
assert answers.list() as List == ['questionnaire.csv']
def filled = new File(answers, 'questionnaire.csv').getText('UTF-8')
assert filled.startsWith('Article;Question;Answer;"References";"Proof"\nArt. 32 (1) (a);Do you encrypt?;"')
assert filled.endsWith('\nArt. 99;What else?;\n')
assert filled.contains('/versions/2026.1/measures/')
assert new File(basedir, 'questionnaire.csv').getText('UTF-8').endsWith('Do you encrypt?;\nArt. 99;What else?;\n')
assert !new File(basedir, 'target/tom/site').exists()
