package org.tompolicy.goal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * The plugin's classes once more, untouched, with resources of a folder before its own: what somebody gets who adds data
 * and no Java. Libraries are those of the test.
 */
final class PluginWith extends ClassLoader {

    private static final String OURS = "org.tompolicy.";

    private final URLClassLoader own;

    /** @param resources a folder that holds {@code org/tompolicy/…} */
    PluginWith(Path resources) throws MalformedURLException {
        super(PluginWith.class.getClassLoader());
        this.own = new URLClassLoader(
                new URL[] {resources.toUri().toURL(), place(Build.class), place(PluginWith.class)},
                ClassLoader.getPlatformClassLoader());
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = own.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = in.readAllBytes();
            return defineClass(name, code, 0, code.length, Build.class.getProtectionDomain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URL getResource(String name) {
        URL found = own.getResource(name);
        return found == null ? super.getResource(name) : found;
    }
}
