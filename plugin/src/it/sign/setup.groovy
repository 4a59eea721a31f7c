// The policy of the project beside this one, and a keystore as the JDK makes it.
def measures = new File(basedir, '../../../src/it/release/measures')
measures.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def target = new File(basedir, "measures/${measures.toPath().relativize(file.toPath())}")
    target.parentFile.mkdirs()
    target.bytes = file.bytes
}
def made = [new File(System.getProperty('java.home'), 'bin/keytool').path, '-genkeypair', '-alias', 'seal', '-keyalg', 'RSA',
            '-keysize', '2048', '-dname', 'CN=Seal of Example Ltd,O=Example Ltd,C=GB', '-startdate', '2026/01/01 00:00:00',
            '-validity', '1000', '-storetype', 'PKCS12', '-storepass', 'correct-horse', '-keystore', 'seal.p12'].execute(null, basedir)
def said = new StringBuilder()
made.waitForProcessOutput(said, said)
assert made.exitValue() == 0: said
