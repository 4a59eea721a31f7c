def log = new File(basedir, 'build.log').getText('UTF-8')

// The parameter, its value, and what is allowed.
[
        "Parameter tom.asOf: '23.11.2026' is not a date. Allowed: a day as in 2026-11-23.",
        "Parameter tom.failOn: 'info' is not a severity to fail on. Allowed: error, warning, never.",
        "Parameter rules: 'evidence-mising' is not a rule. Allowed: abbreviation-undefined, ",
        'There is no folder of measures at ',
        'Skipped, because tom.skip is true.'
].each { line ->
    assert log.contains(line): "not in the log: $line"
}

// A stack trace helps nobody.
assert !(log =~ /(?m)^\s+at [\w.$]+\(/)
