package org.tompolicy.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.model.Withdrawal;

class SealedReleasesTest {

    private static final String EARLIER = "releases/2025.1/";
    private static final String LATER = "releases/2026.1/";

    private static String error(String place, String message) {
        return "measures/releases/" + place + ": error: [seal-broken] " + message;
    }

    private static final String RESTORE_EARLIER = "Restore the release: git checkout -- measures/releases/2025.1";
    private static final String RESTORE_LATER = "Restore the release: git checkout -- measures/releases/2026.1";

    @Test
    void no_release_is_nothing_broken() {
        assertEquals(List.of(), new SealedFiles().findings());
        assertEquals(Releases.NONE, new SealedFiles().sealedReleases().releases());
    }

    @Test
    void what_was_sealed_is_read() {
        SealedFiles files = SealedFiles.two();
        assertEquals(List.of(), files.findings());
        Releases releases = files.sealedReleases().releases();
        assertEquals(List.of("2025.1", "2026.1"), files.versions());
        Release later = releases.newest().orElseThrow();
        assertEquals(LocalDate.of(2026, 9, 1), later.issued());
        assertEquals(LocalDate.of(2026, 10, 1), later.effective());
        assertEquals(
                SealedFiles.text("2026.1", LocalDate.of(2026, 10, 1)),
                later.views().orElseThrow().customer());
        assertEquals(Optional.of(new VersionNumber("2025.1")), later.previous());
        assertEquals("New", later.changes().get(0).remark());
        assertEquals(files.digest(LATER + "policy.json"), later.modelDigest());
        assertEquals(files.digest(LATER + "SHA256SUMS"), later.sealDigest());
        assertEquals("tom-annex-2026.1-en.pdf", later.annexes().get(0).fileName());
        assertEquals(
                files.digest(LATER + "tom-annex-2026.1-en.pdf"),
                later.annexes().get(0).sha256());
        assertEquals(1, later.states().orElseThrow().in("missing"));
        assertEquals(Optional.empty(), later.withdrawal());
    }

    @Test
    void a_changed_file_is_named_and_its_release_not_shown() {
        SealedFiles files = SealedFiles.two().edit(EARLIER + "policy.json", json -> json.replace("We have", "We had"));
        assertEquals(
                List.of(error(
                        "2025.1/policy.json:1:1",
                        "This file is not as it was sealed: its SHA-256 is another than SHA256SUMS says. Restore it: git "
                                + "checkout -- measures/releases/2025.1/policy.json")),
                files.findings());
        assertEquals(List.of("2026.1"), files.versions());
    }

    @Test
    void a_missing_file_is_named() {
        assertEquals(
                List.of(error(
                        "2026.1/tom-annex-2026.1-en.pdf:1:1",
                        "This file of release 2026.1 is missing. Restore it: git checkout -- "
                                + "measures/releases/2026.1/tom-annex-2026.1-en.pdf")),
                SealedFiles.two().remove(LATER + "tom-annex-2026.1-en.pdf").findings());
        assertEquals(
                List.of(error(
                        "2026.1/SHA256SUMS:1:1",
                        "The list of digests of release 2026.1 is missing, so nothing says whether its files are as they "
                                + "were sealed. Restore it: git checkout -- measures/releases/2026.1/SHA256SUMS")),
                SealedFiles.two().remove(LATER + "SHA256SUMS").findings());
        assertEquals(
                1, SealedFiles.two().remove(EARLIER + "SHA256SUMS").findings().size());
    }

    @Test
    void an_added_file_is_named() {
        assertEquals(
                List.of(error(
                        "2026.1/pictures/more.svg:1:1",
                        "This file was not there when release 2026.1 was sealed. Move it out of the folder.")),
                SealedFiles.two().put(LATER + "pictures/more.svg", "<svg/>").findings());
    }

    @Test
    void a_renamed_file_is_one_finding() {
        assertEquals(
                List.of(error(
                        "2026.1/SHA256SUMS:5:1",
                        "This line calls a file states.json that is there as counts.json: one of the two names was changed. "
                                + RESTORE_LATER)),
                SealedFiles.two()
                        .move(LATER + "states.json", LATER + "counts.json")
                        .findings());
    }

    @Test
    void a_link_in_place_of_a_file_or_folder_is_named_though_its_content_is_right() {
        String message =
                "A symbolic link stands here; a seal covers files that are there themselves. Delete it, then: git "
                        + "checkout -- measures/releases";
        assertEquals(
                List.of(error("2026.1/policy.json:1:1", message + "/2026.1/policy.json")),
                SealedFiles.two().link(LATER + "policy.json").findings());
        assertEquals(
                List.of(error("2026.1/policy.json:1:1", message + "/2026.1/policy.json")),
                SealedFiles.two()
                        .remove(LATER + "policy.json")
                        .link(LATER + "policy.json")
                        .findings());
        assertEquals(
                List.of(error("2026.1/pictures:1:1", message + "/2026.1/pictures")),
                SealedFiles.two()
                        .link(LATER + "pictures")
                        .link(LATER + "pictures/images/lock.svg")
                        .findings());
        assertEquals(
                List.of(error("2026.1:1:1", message + "/2026.1")),
                SealedFiles.two().link("releases/2026.1").findings());
        assertEquals(
                List.of("measures/releases:1:1: error: [seal-broken] " + message),
                SealedFiles.two().link("releases").findings());
        assertEquals(List.of(), SealedFiles.two().link("releases").versions());
    }

    @Test
    void a_list_that_was_made_anew_for_a_changed_file_is_found_by_the_next_release() {
        SealedFiles files = SealedFiles.two()
                .edit(EARLIER + "policy.json", json -> json.replace("We have", "We had"))
                .list("2025.1");
        assertEquals(
                List.of(error(
                        "2025.1/SHA256SUMS:1:1",
                        "This list is not as it was sealed: release 2026.1, which follows, names another SHA-256 of it. "
                                + RESTORE_EARLIER)),
                files.findings());
        assertEquals(List.of("2026.1"), files.versions());
    }

    @Test
    void a_release_that_is_gone_leaves_a_gap() {
        assertEquals(
                List.of(error(
                        "2026.1/SHA256SUMS:1:1",
                        "Release 2026.1 follows release 2025.1, which is missing, so the chain of seals has a gap. Restore "
                                + "it: git checkout -- measures/releases/2025.1")),
                SealedFiles.two().remove("releases/2025.1").findings());
    }

    @Test
    void a_list_and_a_text_that_name_another_release_before_are_one_finding() {
        assertEquals(
                List.of(error(
                        "2026.1/SHA256SUMS:1:1",
                        "This list and policy.json do not agree on the release before this one. " + RESTORE_LATER)),
                SealedFiles.two()
                        .edit(LATER + "SHA256SUMS", list -> list.replace("../2025.1/", "../2024.1/"))
                        .findings());
    }

    @Test
    void two_releases_that_were_made_side_by_side_are_told_apart() {
        SealedFiles files = SealedFiles.two().seal("2026.2", "2025.1", LocalDate.of(2026, 11, 1));
        assertEquals(
                List.of(error(
                        "2026.2/SHA256SUMS:1:1",
                        "Release 2026.2 follows release 2025.1, although release 2026.1 is there: they were made side by "
                                + "side. Keep the one that was published first, delete the folder of the other, and release "
                                + "again.")),
                files.findings());
        assertEquals(List.of("2025.1", "2026.1"), files.versions());
        assertEquals(
                List.of(error(
                        "2026.2/SHA256SUMS:1:1",
                        "Release 2026.2 follows no other one, although release 2026.1 is there: they were made side by "
                                + "side. Keep the one that was published first, delete the folder of the other, and release "
                                + "again.")),
                SealedFiles.two().seal("2026.2", "", LocalDate.of(2026, 11, 1)).findings());
    }

    @Test
    void a_release_cannot_follow_a_later_one() {
        SealedFiles files = new SealedFiles()
                .seal("2026.1", "", LocalDate.of(2026, 10, 1))
                .seal("2025.1", "2026.1", LocalDate.of(2025, 9, 1));
        assertEquals(
                List.of(error(
                        "2025.1/SHA256SUMS:1:1", "Release 2025.1 cannot follow release 2026.1. " + RESTORE_EARLIER)),
                files.findings());
    }

    @Test
    void a_copied_folder_is_no_second_release() {
        SealedFiles files = SealedFiles.two().copy("releases/2026.1", "releases/2026.2");
        assertEquals(
                List.of(error(
                        "2026.2/policy.json:1:1",
                        "This is release 2026.1, but its folder is called 2026.2: a release stands once, in the folder of its "
                                + "number. Delete this folder, or give it its name back if there is no other.")),
                files.findings());
        assertEquals(List.of("2025.1", "2026.1"), files.versions());
    }

    @Test
    void a_folder_that_is_no_number_is_named() {
        for (String name : List.of("draft", "2026-1", "v2026.1", "2026.01", "..", "2026.1 (copy)")) {
            assertEquals(
                    List.of(error(
                            name + ":1:1",
                            "A folder of releases is called by the number of its release, as in 2026.1 or 1.4.0. Give this "
                                    + "one its name back, or move it away.")),
                    SealedFiles.two()
                            .copy("releases/2026.1", "releases/" + name)
                            .findings());
        }
    }

    @Test
    void a_version_that_leads_elsewhere_is_refused() {
        SealedFiles files = SealedFiles.two()
                .edit(LATER + "policy.json", json -> json.replace("\"version\":\"2026.1\"", "\"version\":\"../../x\""))
                .list("2026.1");
        assertEquals(
                List.of(error(
                        "2026.1/policy.json:1:1",
                        "This file cannot be read: version has the unknown value \"../../x\". It was not sealed like this. "
                                + RESTORE_LATER)),
                files.findings());
    }

    @Test
    void a_path_that_leads_elsewhere_is_refused() {
        assertEquals(
                List.of(error(
                        "2026.1/SHA256SUMS:1:1",
                        "This line names ../../policy.adoc, which is no file of this release. " + RESTORE_LATER)),
                SealedFiles.two()
                        .edit(LATER + "SHA256SUMS", list -> "0".repeat(64) + "  ../../policy.adoc\n" + list)
                        .findings());
    }

    @Test
    void a_truncated_text_is_refused_even_where_the_list_was_made_anew() {
        SealedFiles files = SealedFiles.two();
        byte[] json = files.read(LATER + "policy.json");
        files.put(LATER + "policy.json", Arrays.copyOf(json, 100)).list("2026.1");
        assertEquals(
                List.of(error(
                        "2026.1/policy.json:1:1",
                        "This file cannot be read: line 1, column 101: it is no JSON. It was not sealed like this. "
                                + RESTORE_LATER)),
                files.findings());
        assertEquals(List.of("2025.1"), files.versions());
    }

    @Test
    void a_text_that_is_not_in_canonical_form_is_refused() {
        assertEquals(
                List.of(error(
                        "2026.1/policy.json:1:1",
                        "This file cannot be read: it is not in the canonical form of RFC 8785, in which it was sealed. It was "
                                + "not sealed like this. " + RESTORE_LATER)),
                SealedFiles.two()
                        .edit(LATER + "policy.json", json -> json + "\n")
                        .list("2026.1")
                        .findings());
    }

    @Test
    void a_release_of_a_newer_plugin_asks_for_that_plugin() {
        assertEquals(
                List.of(error(
                        "2026.1/policy.json:1:1",
                        "Release 2026.1 was sealed by a newer version of the plugin: it has schema 2, and this version of the "
                                + "plugin reads schema 1 only. Use that version of tom-maven-plugin.")),
                SealedFiles.two()
                        .edit(LATER + "policy.json", json -> json.replace("\"schema\":1,", "\"schema\":2,"))
                        .list("2026.1")
                        .findings());
    }

    @Test
    void small_files_that_cannot_be_read_are_named() {
        assertEquals(
                List.of(error(
                        "2026.1/states.json:1:1",
                        "This file cannot be read: claims should be a whole number. It was not sealed like this. "
                                + RESTORE_LATER)),
                SealedFiles.two()
                        .edit(LATER + "states.json", json -> json.replace("\"claims\":2", "\"claims\":\"two\""))
                        .list("2026.1")
                        .findings());
        assertEquals(
                List.of(error(
                        "2026.1/annexes.json:1:1",
                        "This file cannot be read: it does not name more.pdf. It was not sealed like this. "
                                + RESTORE_LATER)),
                SealedFiles.two().put(LATER + "more.pdf", "%PDF").list("2026.1").findings());
    }

    @Test
    void two_releases_do_not_take_effect_on_one_day() {
        SealedFiles files = SealedFiles.two().seal("2026.2", "2026.1", LocalDate.of(2026, 10, 1));
        assertEquals(
                List.of(
                        error(
                                "2026.2/policy.json:1:1",
                                "Releases 2026.1 and 2026.2 both take effect on 2026-10-01, so that nobody can tell which of them "
                                        + "holds. Withdraw one of them: mvn tom:release -Dtom.withdraw=2026.2 -Dtom.reason=\"…\"")),
                files.findings());
        Release first = files.sealedReleases().releases().find("2026.1").orElseThrow();
        files.put(
                "releases/2026.1-withdrawn.json",
                SealFiles.withdrawal(
                        first.version(), Optional.of(first), new Withdrawal(LocalDate.of(2026, 9, 2), "Wrong", false)));
        assertEquals(List.of(), files.findings());
    }

    @Test
    void line_ends_that_git_made_those_of_Windows_are_told_as_such() {
        String message = "The line ends of this file were made those of Windows. Put the line \"* -text\" into "
                + "measures/releases/.gitattributes, so that git leaves sealed files alone, delete this file, then: git "
                + "checkout -- measures/releases/2026.1/";
        assertEquals(
                List.of(error("2026.1/SHA256SUMS:1:1", message + "SHA256SUMS")),
                SealedFiles.two()
                        .edit(LATER + "SHA256SUMS", list -> list.replace("\n", "\r\n"))
                        .findings());
        assertEquals(
                List.of(error("2026.1/pictures/images/lock.svg:1:1", message + "pictures/images/lock.svg")),
                SealedFiles.two()
                        .edit(LATER + "pictures/images/lock.svg", svg -> svg.replace("\n", "\r\n"))
                        .findings());
    }

    @Test
    void a_withdrawn_release_is_read_with_its_reason() {
        SealedFiles files = SealedFiles.two();
        Release release = files.sealedReleases().releases().find("2025.1").orElseThrow();
        Withdrawal withdrawal = new Withdrawal(LocalDate.of(2026, 1, 5), "It named the wrong company", false);
        files.put(
                "releases/2025.1-withdrawn.json",
                SealFiles.withdrawal(release.version(), Optional.of(release), withdrawal));
        assertEquals(List.of(), files.findings());
        Release read = files.sealedReleases().releases().find("2025.1").orElseThrow();
        assertEquals(Optional.of(withdrawal), read.withdrawal());
        assertTrue(read.views().isPresent());
    }

    @Test
    void a_purged_release_leaves_its_digests() {
        SealedFiles files = SealedFiles.two();
        Release release = files.sealedReleases().releases().find("2025.1").orElseThrow();
        Withdrawal withdrawal = new Withdrawal(LocalDate.of(2026, 1, 5), "It named a person", true);
        files.put(
                "releases/2025.1-withdrawn.json",
                SealFiles.withdrawal(release.version(), Optional.of(release), withdrawal));
        files.paths().stream()
                .filter(path -> path.startsWith(EARLIER) && !path.endsWith("SHA256SUMS"))
                .forEach(files::remove);
        assertEquals(List.of(), files.findings());
        Release tombstone = files.sealedReleases().releases().find("2025.1").orElseThrow();
        assertEquals(Optional.empty(), tombstone.views());
        assertEquals(release.issued(), tombstone.issued());
        assertEquals(release.effective(), tombstone.effective());
        assertEquals(release.modelDigest(), tombstone.modelDigest());
        assertEquals(release.sealDigest(), tombstone.sealDigest());
        assertEquals(List.of(), tombstone.annexes());
        assertEquals(List.of("2025.1", "2026.1"), files.versions());
    }

    @Test
    void without_a_purge_nothing_may_be_missing() {
        SealedFiles files = SealedFiles.two();
        Release release = files.sealedReleases().releases().find("2025.1").orElseThrow();
        files.put(
                "releases/2025.1-withdrawn.json",
                SealFiles.withdrawal(
                        release.version(),
                        Optional.of(release),
                        new Withdrawal(LocalDate.of(2026, 1, 5), "Wrong", false)));
        files.remove(EARLIER + "policy.json");
        assertEquals(1, files.findings().size());
    }

    @Test
    void a_withdrawal_that_cannot_be_read_is_named_and_its_release_not_shown() {
        SealedFiles files = SealedFiles.two().put("releases/2026.1-withdrawn.json", "{\"schema\":1,");
        assertEquals(
                List.of(error(
                        "2026.1-withdrawn.json:1:1",
                        "This withdrawal cannot be read: line 1, column 13: it is no JSON. Restore it: git checkout -- "
                                + "measures/releases/2026.1-withdrawn.json")),
                files.findings());
        assertEquals(List.of("2025.1"), files.versions());
        assertEquals(
                List.of(error(
                        "2026.1-withdrawn.json:1:1",
                        "This withdrawal cannot be read: issued and effective should be days, since the text that says them "
                                + "is deleted. Restore it: git checkout -- measures/releases/2026.1-withdrawn.json")),
                SealedFiles.two()
                        .put(
                                "releases/2026.1-withdrawn.json",
                                SealFiles.withdrawal(
                                        new VersionNumber("2026.1"),
                                        Optional.empty(),
                                        new Withdrawal(LocalDate.of(2026, 9, 2), "Wrong", true)))
                        .findings());
    }

    @Test
    void a_withdrawal_of_another_release_or_of_none_is_named() {
        Withdrawal withdrawal = new Withdrawal(LocalDate.of(2026, 9, 2), "Wrong", false);
        byte[] json = SealFiles.withdrawal(new VersionNumber("2025.1"), Optional.empty(), withdrawal);
        assertEquals(
                List.of(error(
                        "2026.1-withdrawn.json:1:1",
                        "This file is called after release 2026.1 and withdraws 2025.1. Restore it: git checkout -- "
                                + "measures/releases/2026.1-withdrawn.json")),
                SealedFiles.two().put("releases/2026.1-withdrawn.json", json).findings());
        for (String name : List.of("2027.1", "2026-1", "")) {
            assertEquals(
                    List.of(error(
                            name + "-withdrawn.json:1:1",
                            "This withdraws release " + name
                                    + ", which is not here. Call the file like the folder of a "
                                    + "release, for example 2026.1-withdrawn.json, or delete it.")),
                    SealedFiles.two()
                            .put("releases/" + name + "-withdrawn.json", json)
                            .findings());
        }
    }

    @Test
    void other_files_beside_the_releases_are_nobodys_business() {
        assertEquals(
                List.of(),
                SealedFiles.two().put("releases/README.md", "# Releases\n").findings());
    }
}
