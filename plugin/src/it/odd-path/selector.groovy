// Where the locale of the machine knows no umlauts, Java cannot name such a folder at all.
def encoding = System.getProperty('sun.jnu.encoding')
def known = java.nio.charset.Charset.forName(encoding).newEncoder().canEncode('ü')
if (!known) {
    println "**** odd-path is skipped: file names are in $encoding here. Set LC_ALL=C.UTF-8. ****"
}
return known
