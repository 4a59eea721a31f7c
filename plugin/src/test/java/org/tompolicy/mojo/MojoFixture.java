package org.tompolicy.mojo;

import java.lang.reflect.Field;
import java.nio.file.Path;

/** Goals with the parameters that Maven would give them. */
final class MojoFixture {

    private MojoFixture() {}

    /** The goal for a project in a folder. */
    static <T extends PolicyMojo> T in(Path root, T mojo) {
        set(mojo, "buildRoot", root.toFile());
        set(mojo, "measures", root.resolve("measures").toFile());
        set(mojo, "output", root.resolve("target/tom").toFile());
        set(mojo, "asOf", "2026-11-23");
        set(mojo, "lead", "P14D");
        set(mojo, "grace", "P30D");
        set(mojo, "failOn", "error");
        set(mojo, "annotations", "none");
        set(mojo, "show", "current");
        set(mojo, "pluginVersion", "0.1.0");
        return mojo;
    }

    /** Gives a goal a parameter. */
    static void set(PolicyMojo mojo, String parameter, Object value) {
        Class<?> declaring = mojo.getClass();
        while (true) {
            try {
                Field field = declaring.getDeclaredField(parameter);
                field.setAccessible(true);
                field.set(mojo, value);
                return;
            } catch (NoSuchFieldException elsewhere) {
                declaring = declaring.getSuperclass();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
