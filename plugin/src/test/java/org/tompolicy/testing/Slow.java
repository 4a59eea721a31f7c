package org.tompolicy.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a class of tests that takes longer than a second, the start of the parser not counted. {@code mvn package} leaves
 * it out, {@code mvn verify} runs it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("slow")
@net.jqwik.api.Tag("slow")
public @interface Slow {}
