package org.tompolicy.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** HTML as it was read, before it becomes a text: elements and characters. */
public sealed interface MarkupNode {

    /**
     * An element.
     *
     * @param name in lower case
     * @param attributes in order of writing, unescaped; those without a value have an empty one
     */
    record Element(String name, Map<String, String> attributes, List<MarkupNode> children) implements MarkupNode {
        public Element {
            Objects.requireNonNull(name, "name");
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            children = List.copyOf(children);
        }

        /** An attribute's value; empty where there is none. */
        public String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        public boolean has(String key) {
            return attributes.containsKey(key);
        }

        /** The words of its {@code class}, in order. */
        public List<String> classes() {
            String value = attribute("class").strip();
            return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
        }
    }

    /** Text between tags, unescaped. */
    record Characters(String text) implements MarkupNode {
        public Characters {
            Objects.requireNonNull(text, "text");
        }
    }
}
