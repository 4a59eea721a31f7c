package org.tompolicy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package as a room of the architecture and says what it may import. {@code RoomsTest} holds every package to
 * its word; the Javadoc of the package says what lives there and what does not.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Room {

    /** The room's name: its package below {@code org.tompolicy}, for example {@code edition.site}. */
    String name();

    /** Names of the rooms that it may import. */
    String[] mayImport() default {};

    /** Prefixes of library packages that no other room may import, for example {@code org.jsoup}. */
    String[] onlyRoomWith() default {};
}
