/**
 * What was found, as files for other tools: {@code findings.json}, SARIF for code scanners, JUnit XML for build servers,
 * annotations for GitHub and GitLab. It takes what was checked and gives bytes or lines, all of them internal; it finds
 * nothing itself.
 */
@Room(
        name = "edition.findings",
        mayImport = {"finding", "model", "files", "json", "trace", "check", "tables"})
package org.tompolicy.edition.findings;

import org.tompolicy.Room;
