package org.tompolicy.edition.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shows a template the components of records and nothing else: no method, no field, no class. Values are records,
 * lists, maps, strings, numbers, booleans, {@link Markup}, {@link AsciiDocSource} and optional values (absent is missing).
 */
final class RecordWrapper extends DefaultObjectWrapper {

    private final MarkupForm form;

    RecordWrapper(MarkupForm form) {
        super(Configuration.VERSION_2_3_35);
        this.form = form;
        setMemberAccessPolicy(new ComponentsOnly());
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof Markup markup) {
            return switch (form) {
                case HTML -> HTMLOutputFormat.INSTANCE.fromMarkup(markup.html());
                case MARKDOWN -> MarkdownFormat.INSTANCE.fromMarkup(markup.html());
            };
        }
        if (value instanceof AsciiDocSource written) {
            return AsciiDocFormat.INSTANCE.fromMarkup(written.source());
        }
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        boolean known = value == null
                || value instanceof TemplateModel
                || value instanceof Record
                || value instanceof Collection
                || value instanceof Map
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean;
        if (!known) {
            throw new TemplateModelException(
                    "A template takes no " + value.getClass().getName());
        }
        return super.wrap(value);
    }

    /** Lets a template read the components of a record. */
    private static final class ComponentsOnly implements MemberAccessPolicy {

        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            Set<Method> accessors = new HashSet<>();
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    accessors.add(component.getAccessor());
                }
            }
            return new ClassMemberAccessPolicy() {
                @Override
                public boolean isMethodExposed(Method method) {
                    return accessors.contains(method);
                }

                @Override
                public boolean isConstructorExposed(Constructor<?> constructor) {
                    return false;
                }

                @Override
                public boolean isFieldExposed(Field field) {
                    return false;
                }
            };
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return false;
        }
    }
}
