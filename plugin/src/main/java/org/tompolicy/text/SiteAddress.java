package org.tompolicy.text;

import java.util.Locale;
import org.tompolicy.model.Target;

/** Where targets lie in a site: paths from its root, with {@code /}; and the way back. */
public final class SiteAddress {

    private static final String MEASURES = "measures/";
    private static final String SUB_PROCESSORS = "subprocessors.html";
    private static final String ARCHITECTURE = "architecture/";
    private static final String START = "index.html";
    private static final String CERTIFICATES = "certifications.html";
    private static final String PAGE = ".html";

    private SiteAddress() {}

    /** A measure's page. */
    public static String measure(String id) {
        return MEASURES + id.toLowerCase(Locale.ROOT) + PAGE;
    }

    /** A sub-processor's place on the page of sub-processors. */
    public static String subProcessor(String id) {
        return SUB_PROCESSORS + "#" + id;
    }

    /** The address of a target: a path from the site's root, {@code #anchor} on the same page, or another host's. */
    public static String of(Target target) {
        return target.accept(new Target.Visitor<String>() {
            @Override
            public String measure(Target.Measure measure) {
                return SiteAddress.measure(measure.id()) + fragment(measure.anchor());
            }

            @Override
            public String subProcessor(Target.SubProcessor subProcessor) {
                return SiteAddress.subProcessor(subProcessor.id());
            }

            @Override
            public String section(Target.Section section) {
                return section.page() + fragment(section.anchor());
            }

            @Override
            public String start(Target.Start start) {
                return START + fragment(start.anchor());
            }

            @Override
            public String certificates(Target.Certificates certificates) {
                return CERTIFICATES;
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

    private static String fragment(String anchor) {
        return anchor.isEmpty() ? "" : "#" + anchor;
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
        if (path.startsWith(MEASURES) && path.endsWith(PAGE)) {
            String id = path.substring(MEASURES.length(), path.length() - PAGE.length());
            return new Target.Measure(id.toUpperCase(Locale.ROOT), anchor);
        } else if (path.equals(SUB_PROCESSORS)) {
            return new Target.SubProcessor(anchor, "");
        } else if (path.startsWith(ARCHITECTURE) && path.endsWith(PAGE)) {
            return new Target.Section(path, anchor);
        } else if (path.equals(START)) {
            return new Target.Start(anchor);
        } else if (path.equals(CERTIFICATES)) {
            return new Target.Certificates();
        }
        return new Target.File(address);
    }
}
