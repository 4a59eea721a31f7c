// What somebody makes of the document later: one sentence of each section is another one, and one is typeset otherwise.
def text = new File(basedir, 'architecture/security.adoc').getText('UTF-8')
def changed = new File(basedir, 'changed/security.adoc')
changed.parentFile.mkdirs()
changed.setText(text.replace('as salted hashes', 'as plain text').replace('recover access', 'recover\n*access*'), 'UTF-8')

// Windows' line ends and no line end at the end: both stay.
def measure = new File(basedir, 'measures/access/authorisation.adoc')
measure.setText(measure.getText('UTF-8').trim().replace('\n', '\r\n'), 'UTF-8')
