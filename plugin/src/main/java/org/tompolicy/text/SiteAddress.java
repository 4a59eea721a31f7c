package org.tompolicy.text;

import java.util.Locale;
import java.util.Optional;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Target;

/** Where targets lie in a site: paths from its root, with {@code /}; and the way back. */
public final class SiteAddress {

    private SiteAddress() {}

    /** The address of a target: a path from the site's root, {@code #anchor} on the same page, or another host's. */
    public static String of(Target target) {
        return target.accept(new Target.Visitor<String>() {
            @Override
            public String measure(Target.Measure measure) {
                return SitePage.place(SitePage.measure(measure.id()), measure.anchor());
            }

            @Override
            public String subProcessor(Target.SubProcessor subProcessor) {
                return SitePage.subProcessor(subProcessor.id());
            }

            @Override
            public String section(Target.Section section) {
                return SitePage.place(section.page(), section.anchor());
            }

            @Override
            public String start(Target.Start start) {
                return SitePage.START.at(start.anchor());
            }

            @Override
            public String certificates(Target.Certificates certificates) {
                return SitePage.CERTIFICATIONS.path();
            }

            @Override
            public String place(Target.Place place) {
                return "#" + place.anchor();
            }

            @Override
            public String web(Target.Web web) {
                return web.address();
            }

            @Override
            public String file(Target.File file) {
                return file.path();
            }

            @Override
            public String written(Target.Written written) {
                throw new IllegalStateException("nobody has looked where this leads: " + written.address());
            }
        });
    }

    /** The target of an address that {@link #of} made. */
    public static Target read(String address) {
        if (address.startsWith("#")) {
            return new Target.Place(address.substring(1));
        }
        if (address.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return new Target.Web(address);
        }
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        String anchor = hash < 0 ? "" : address.substring(hash + 1);
        Optional<String> measure = SitePage.measureOf(path);
        if (measure.isPresent()) {
            return new Target.Measure(measure.get().toUpperCase(Locale.ROOT), anchor);
        } else if (SitePage.SUB_PROCESSORS.is(path)) {
            return new Target.SubProcessor(anchor, "");
        } else if (SitePage.isDocument(path)) {
            return new Target.Section(path, anchor);
        } else if (SitePage.START.is(path)) {
            return new Target.Start(anchor);
        } else if (SitePage.CERTIFICATIONS.is(path)) {
            return new Target.Certificates();
        }
        return new Target.File(address);
    }
}
