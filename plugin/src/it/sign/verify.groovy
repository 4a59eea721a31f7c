def log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
def once = { String line -> assert lines.count { it == line } == 1: "not once in the log: $line" }

once('[INFO] Its PDF is signed by Seal of Example Ltd.')
def signer = 'Seal of Example Ltd (certificate issued by itself, valid from 2026-01-01 to 2028-09-27, and so on 2026-11-23, the day of issue)'
once("[INFO] Its PDF is signed by ${signer}. The signature fits.".toString())
once("[INFO] It is signed by ${signer}. The signature fits the whole file.".toString())
assert lines.count { it.startsWith('[INFO] What a signature proves: ') } == 2

assert log.contains('It holds no private key called other (tom.sign.alias). Allowed: seal.')
assert log.contains('The certificate of Seal of Example Ltd has ended on 2028-09-27, and the release would be issued on 2031-01-01.')
assert !new File(basedir, 'measures/releases/2026.2').exists()

// A withdrawal needs no key.
once('[INFO] Release 2026.1 is withdrawn as of 2026-11-23: Twelve')

assert !log.contains('correct-horse')
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
def pdf = new File(basedir, 'measures/releases/2026.1/tom-annex-2026.1-en.pdf').getText('ISO-8859-1')
assert pdf.contains('/SubFilter /ETSI.CAdES.detached')
assert pdf.contains("/M (D:20261123000000+00'00')")
