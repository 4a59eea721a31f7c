package org.tompolicy.interchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.tompolicy.json.JsonObject;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.VersionNumber;

/** Reads what a seal holds: the policy as each audience reads it, and beside it what makes it a release. */
final class SealReading {

    private SealReading() {}

    /** @param pictures gives the bytes of a picture by its path from the site's root */
    static SealedPolicy read(JsonObject root, Function<String, Optional<byte[]>> pictures) throws JsonProblem {
        PolicyReading reading = new PolicyReading(pictures);
        PublishedPolicy customer = reading.policy(root);
        Optional<JsonObject> open = root.objectIfAny("open");
        PublishedPolicy publicView = open.isPresent() ? reading.policy(open.get()) : customer;
        requireRelease(root, customer);
        if (open.isPresent()
                && !(publicView.version().equals(customer.version())
                        && publicView.issued().equals(customer.issued())
                        && publicView.effective().equals(customer.effective()))) {
            throw root.problem("open", "is not of the same version");
        }
        Optional<JsonObject> previous = root.objectIfAny("previous");
        return new SealedPolicy(
                new PublishedViews(customer, publicView),
                PolicyReading.all(root, "changes", SealReading::change),
                previous.isPresent()
                        ? Optional.of(previous.get().word("version", VersionNumber::of))
                        : Optional.empty(),
                previous.isPresent() ? PolicyReading.digest(previous.get()) : "",
                root.text("commit"),
                root.text("pluginVersion"));
    }

    private static void requireRelease(JsonObject root, PublishedPolicy policy) throws JsonProblem {
        if (policy.isDraft()) {
            throw root.problem("issued", "is missing, so it is a draft and no release");
        }
        root.word("version", VersionNumber::of);
        if (policy.effective().isEmpty()) {
            throw root.problem("effective", "is missing");
        }
    }

    private static PublishedChange change(JsonObject object) throws JsonProblem {
        return new PublishedChange(
                new ChangeSubject(
                        object.word(
                                "kind",
                                word -> Arrays.stream(ChangeSubject.Kind.values())
                                        .filter(kind -> kind.word().equals(word))
                                        .findFirst()),
                        object.text("id"),
                        object.text("claim")),
                object.word("class", ChangeClass::of),
                object.text("remark"));
    }
}
