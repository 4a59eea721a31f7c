package org.tompolicy.goal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.InputFile;
import org.tompolicy.model.Release;
import org.tompolicy.release.SealFiles;
import org.tompolicy.release.SealedReleases;
import org.tompolicy.release.SealedSignatures;

/**
 * {@code tom:verify}: recomputes every seal and the chain, and says which file differs; or says which release a PDF is.
 * Sources are not read, and nothing is written.
 */
public final class VerifyGoal {

    private static final int PDF_LIMIT = 256 << 20;

    private final Options options;
    private final FileTree measures;
    private final SealedReleases read;

    private VerifyGoal(Options options) {
        this.options = options;
        this.measures = Reading.measures(options);
        this.read = SealedSignatures.check(Seals.read(measures), measures, PdfSigners::problem);
    }

    /**
     * Verifies the releases and, where asked, a PDF.
     *
     * @param file a PDF; empty for none
     * @param strict whether to fail on a PDF that carries a sealed text, but whose pages may show anything
     * @throws SetupProblem when there is no folder of measures, or no such file
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Outcome run(Options options, Optional<Path> file, boolean strict) {
        VerifyGoal goal = new VerifyGoal(options);
        return file.isPresent() ? goal.file(file.get(), strict) : goal.releases();
    }

    private Outcome releases() {
        if (read.releases().all().isEmpty() && read.findings().isEmpty()) {
            return told(List.of("There is no release in " + folder()
                    + " yet, so there is nothing to verify. tom:release makes the first one."));
        }
        List<String> told = new ArrayList<>();
        for (Release release : read.releases().all()) {
            told.add("Release " + release.version() + ", issued on " + release.issued() + ", "
                    + Standing.of(release, read.releases(), options.asOf()) + ": " + soundness(release)
                    + ". SHA-256 of its SHA256SUMS: " + release.sealDigest());
            told.addAll(PdfSigners.of(release));
        }
        read.broken().forEach(version -> told.add("Release " + version + " is not as it was sealed."));
        if (!read.findings().isEmpty()) {
            return failed(told, failure());
        }
        told.addAll(proof(read.releases().newest().orElseThrow()));
        if (isSigned()) {
            told.add(PdfSigners.TRUST);
        }
        return told(told);
    }

    private boolean isSigned() {
        return read.releases().all().stream()
                .flatMap(release -> release.annexes().stream())
                .anyMatch(annex -> annex.signer().isPresent());
    }

    private static String soundness(Release release) {
        return release.views().isPresent()
                ? "every file is as it was sealed"
                : "its text was deleted, its list of digests is as it was sealed";
    }

    private List<String> proof(Release newest) {
        int count = read.releases().all().size();
        String what = count == 1
                ? "What this proves: no file of release " + newest.version()
                        + " has changed since its list of digests was" + " written."
                : "What this proves: no file of these " + count + " releases has changed relative to the newest seal,"
                        + " release " + newest.version() + ".";
        return List.of(
                what + " Whoever can change all of them could seal them anew; so compare a digest above with one that"
                        + " somebody else holds, a customer for example, or sign the newest seal with a tag that everybody"
                        + " can check:",
                "  git tag -s policy-" + newest.version() + " -m \"Release " + newest.version() + "\"");
    }

    private Outcome file(Path file, boolean strict) {
        byte[] pdf = InputFile.read(file, PDF_LIMIT)
                .orElseThrow(() -> new SetupProblem("Parameter tom.file: there is no file " + file
                        + ". Give the path of a PDF, from the root of the project or a whole one."));
        VerifiedPdf verified = VerifiedPdf.of(file.getFileName().toString(), pdf, read, options.asOf(), folder());
        Optional<String> failure = verified.isTraced()
                ? Optional.of(failure())
                        .filter(some -> !read.findings().isEmpty())
                        .or(verified::brokenSignature)
                : Optional.of(verified.sentences().get(0)
                        + verified.brokenSignature().map(" "::concat).orElse(""));
        Optional<String> refusal = verified.doubt()
                .filter(doubt -> strict)
                .map(doubt -> doubt + " So it fails (tom.strict): only the sealed PDF itself passes.");
        return new Outcome(
                failure.isPresent() ? read.findings() : List.of(),
                verified.isTraced() ? verified.sentences() : List.of(),
                List.of(),
                failure.or(() -> refusal),
                failure.isEmpty() && refusal.isPresent()
                        ? List.of()
                        : verified.doubt().stream().toList(),
                List.of());
    }

    private String folder() {
        return measures.display(SealFiles.FOLDER);
    }

    private String failure() {
        int count = read.findings().size();
        return "The releases in " + folder() + " are not as they were sealed: "
                + (count == 1 ? "1 finding. It says" : count + " findings. Each of them says")
                + " which file differs and what to do.";
    }

    private static Outcome told(List<String> sentences) {
        return new Outcome(List.of(), sentences, List.of(), Optional.empty());
    }

    private Outcome failed(List<String> sentences, String failure) {
        return new Outcome(read.findings(), sentences, List.of(), Optional.of(failure));
    }
}
