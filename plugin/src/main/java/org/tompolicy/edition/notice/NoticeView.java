package org.tompolicy.edition.notice;

import java.util.List;
import org.tompolicy.edition.page.PublishedFacts.Fact;

/**
 * What the template of the letter sees. Texts are plain; what there is not is an empty string.
 *
 * @param language of the letter, as a BCP 47 tag
 * @param subject of the letter, in one line
 * @param customer the one whom it is for; its name is empty where it is for everybody
 * @param law that has customers told of sub-processors
 * @param shortName of the company
 * @param postalAddress of the company
 * @param contact where to ask
 * @param title of the policy
 * @param previous number of the release before, or of the one that the customer has agreed
 * @param issued day of issue in words
 * @param effective day from which it holds in words
 * @param days between issue and effect
 * @param address permanent address of the release
 * @param previousAddress permanent address of that release
 * @param changesAddress of the page with all changes
 * @param textLanguage the name of the language of the wordings, where it is not that of the letter
 * @param wordingLanguage the same as a BCP 47 tag
 * @param counts changes by class, for example {@code 1 removed, 2 weakened}; empty where nothing changes
 * @param worse whether something is removed or weakened
 * @param access what changes about the countries from which data is reached; empty where nothing does
 * @param classes what else changes, without sub-processors, bad news first
 * @param objection whether customers have to be told of a sub-processor before it takes effect
 */
public record NoticeView(
        String language,
        String subject,
        Customer customer,
        String law,
        String company,
        String shortName,
        String postalAddress,
        String contact,
        String dpo,
        String title,
        String version,
        String previous,
        String issued,
        String effective,
        int days,
        String address,
        String previousAddress,
        String changesAddress,
        String textLanguage,
        String wordingLanguage,
        String counts,
        boolean worse,
        List<ClassSection> access,
        List<ClassSection> classes,
        List<SubProcessorChange> subProcessors,
        boolean objection) {

    /**
     * The customer.
     *
     * @param address lines of its postal address
     * @param agreement what it has agreed, in one line
     * @param services names of the services that it uses; empty for all
     */
    public record Customer(String name, List<String> address, String agreement, String services) {}

    /**
     * Changes of one class.
     *
     * @param name of the class, for example {@code Weakened}
     * @param word of the class in files
     */
    public record ClassSection(String name, String word, List<Item> items) {}

    /**
     * One change.
     *
     * @param before wording until now; empty where there is none or it stays
     * @param after wording from then on
     * @param differences what differs beside the wording
     */
    public record Item(
            String name, String before, String after, List<String> differences, String remark, String address) {}

    /**
     * A sub-processor that comes, goes or is not the same.
     *
     * @param kind {@code added}, {@code removed} or {@code changed}
     * @param changeClass name of the class
     * @param other the one whose place it takes, or that takes its place
     * @param differences what differs, where it is {@code changed}
     * @param facts who it is, what for, where, on which basis, from when
     * @param promises what it promises, where it is {@code added}
     */
    public record SubProcessorChange(
            String name,
            String kind,
            String changeClass,
            String other,
            List<String> differences,
            List<Fact> facts,
            List<String> promises,
            String remark,
            String address) {}
}
