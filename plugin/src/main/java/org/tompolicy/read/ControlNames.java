package org.tompolicy.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.Control;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.wording.Messages;

/** What is meant by the name of a control that its framework does not have in this form. */
final class ControlNames {

    /** How many controls a message names before it says only the first and the last. */
    private static final int SHOWN = 12;

    private final Framework framework;
    private final List<String> ids;

    ControlNames(Framework framework) {
        this.framework = framework;
        this.ids = framework.controls().stream()
                .filter(control -> control.kind() != ControlKind.HEADING)
                .map(Control::id)
                .toList();
    }

    /** The ids that a text means, each of which there is; empty where any of it means none or several. */
    List<String> meant(String written) {
        Optional<String> whole = one(written);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<String> meant = new ArrayList<>();
        for (String part : written.split("[;\\s]+")) {
            Optional<String> one = one(part);
            if (one.isEmpty()) {
                return List.of();
            }
            meant.add(one.get());
        }
        return meant;
    }

    private Optional<String> one(String written) {
        String bare = bare(written);
        List<String> same = ids.stream().filter(id -> bare(id).equals(bare)).toList();
        List<String> longer = ids.stream()
                .filter(id -> bare(id).endsWith("." + bare) && bare.contains("."))
                .toList();
        return same.size() == 1
                ? Optional.of(same.get(0))
                : longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    /** Letters and digits with points between them: {@code Art. 32 Abs. 1 lit. b DSGVO} is {@code 32.1.b}. */
    private static String bare(String written) {
        return Stream.of(written.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty() && !Frameworks.controlWords().contains(word))
                .collect(Collectors.joining("."));
    }

    /** What to say of a name that means nothing here. */
    Message advice(String written) {
        String bare = bare(written);
        List<String> below = below(bare);
        if (!below.isEmpty()) {
            return Messages.of("control-unknown.below").with("controls", listed(below));
        }
        String above = bare.contains(".") ? bare.substring(0, bare.lastIndexOf('.')) : "";
        List<String> beside = above.isEmpty() ? List.of() : below(above);
        if (!beside.isEmpty()) {
            return Messages.of("control-unknown.beside")
                    .with("above", above.toUpperCase(Locale.ROOT))
                    .with("controls", listed(beside));
        }
        return DidYouMean.nearest(written, ids)
                .flatMap(framework::control)
                .map(near -> DidYouMean.message(near.id() + (near.title().isEmpty() ? "" : " (" + near.title() + ")")))
                .orElseGet(() -> Messages.of("control-unknown.all").with("controls", listed(ids)));
    }

    private List<String> below(String bare) {
        return ids.stream().filter(id -> bare(id).startsWith(bare + ".")).toList();
    }

    private static Value listed(List<String> ids) {
        return ids.size() <= SHOWN
                ? Value.Several.of(ids)
                : new Value.Part(Messages.of("control-unknown.range")
                        .with("first", ids.get(0))
                        .with("last", ids.get(ids.size() - 1)));
    }
}
