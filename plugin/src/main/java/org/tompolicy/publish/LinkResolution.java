package org.tompolicy.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.Texts;

/** Texts of the sources as one audience reads them: what is hidden is gone, and so is a link to what it has no page for. */
final class LinkResolution implements Target.Visitor<Optional<Target>> {

    private final Policy policy;
    private final Audience audience;
    private final Predicate<Measure> shown;

    LinkResolution(Policy policy, Audience audience, Predicate<Measure> shown) {
        this.policy = policy;
        this.audience = audience;
        this.shown = shown;
    }

    /** What the audience reads of a text. */
    Text shown(Text text) {
        Text visible = Texts.forAudience(text, audience);
        return Texts.published(Texts.withTargets(visible, target -> target.accept(this)));
    }

    /** What the audience reads of a line. */
    List<Inline> shown(List<Inline> line) {
        return Texts.line(shown(Texts.ofLine(line)));
    }

    private boolean isShown(ArchitectureDocument document, String anchor) {
        return audience.maySee(document.audience())
                && (anchor.isEmpty()
                        || document.anchor(anchor).filter(audience::maySee).isPresent());
    }

    @Override
    public Optional<Target> measure(Target.Measure target) {
        return policy.measures()
                .filter(measure -> measure.id().equals(target.id()))
                .filter(shown)
                .findFirst()
                .map(measure -> target);
    }

    @Override
    public Optional<Target> subProcessor(Target.SubProcessor target) {
        return Optional.of(new Target.SubProcessor(target.id(), ""));
    }

    @Override
    public Optional<Target> section(Target.Section target) {
        return policy.architecture().stream()
                .filter(document -> document.page().equals(target.page()))
                .filter(document -> isShown(document, target.anchor()))
                .findFirst()
                .map(document -> target);
    }

    @Override
    public Optional<Target> start(Target.Start target) {
        return Optional.of(new Target.Start(""));
    }

    @Override
    public Optional<Target> certificates(Target.Certificates target) {
        return Optional.of(target);
    }

    @Override
    public Optional<Target> place(Target.Place target) {
        return Optional.of(target);
    }

    @Override
    public Optional<Target> web(Target.Web target) {
        return Optional.of(target);
    }

    @Override
    public Optional<Target> file(Target.File target) {
        return Optional.of(target);
    }

    @Override
    public Optional<Target> written(Target.Written target) {
        throw new IllegalStateException("nobody has looked where this leads: " + target.address());
    }
}
