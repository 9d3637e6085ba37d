package fr.gouv.anct.minisites.theme;

import static java.util.Objects.requireNonNull;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * The attribute expressions ({@code page.title}) of templates, and which of them have been evaluated. Templates name
 * methods of Java records by text, which no compiler checks: an expression that nothing evaluates may be wrong unseen.
 */
public final class TemplateExpressions implements AttributeResolver {

    /** Stands for an index of a list, whose value is not in the template. */
    private static final String INDEX = "[]";

    private final Set<String> evaluated = ConcurrentHashMap.newKeySet();

    /** Sees every evaluation of an attribute by these templates from now on. */
    public void watch(PebbleTemplates templates) {
        engine(templates).getExtensionRegistry().getAttributeResolver().addFirst(this);
    }

    @Override
    public @Nullable ResolvedAttribute resolve(
            Object instance,
            Object attribute,
            Object[] values,
            ArgumentsNode arguments,
            EvaluationContextImpl context,
            String template,
            int line) {
        evaluated.add(template + ":" + line + " " + (attribute instanceof String name ? name : INDEX));
        return null;
    }

    /**
     * Returns template, line and attribute of each expression that has not been evaluated.
     *
     * @param names selects the templates, for example {@code page/content}
     * @throws IllegalArgumentException when the selected templates have no expression
     */
    public SortedSet<String> unevaluated(PebbleTemplates templates, Predicate<String> names) {
        SortedSet<String> missing = new TreeSet<>();
        names().filter(names).forEach(template -> {
            PebbleTemplateImpl parsed = (PebbleTemplateImpl) engine(templates).getTemplate(template);
            collect(parsed.getRootNode(), template, missing, Collections.newSetFromMap(new IdentityHashMap<>()));
        });
        if (missing.isEmpty()) {
            throw new IllegalArgumentException("No expression in these templates");
        }
        missing.removeAll(evaluated);
        return missing;
    }

    private static PebbleEngine engine(PebbleTemplates templates) {
        return (PebbleEngine) requireNonNull(ReflectionTestUtils.getField(templates, "engine"));
    }

    private static Stream<String> names() {
        try {
            List<String> names = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.peb")) {
                names.add(file.getURL().getPath().replaceAll("^.*/templates/|\\.peb$", ""));
            }
            return names.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Pebble's own visitors do not go into expressions: the fields of all nodes are followed. */
    private static void collect(@Nullable Object node, String template, Set<String> found, Set<Object> seen) {
        switch (node) {
            case null -> {}
            case Collection<?> nodes -> nodes.forEach(one -> collect(one, template, found, seen));
            case Map<?, ?> nodes -> nodes.values().forEach(one -> collect(one, template, found, seen));
            default -> {
                if (!node.getClass().getName().startsWith("io.pebbletemplates.pebble.") || !seen.add(node)) {
                    return;
                }
                if (node instanceof GetAttributeExpression attribute) {
                    found.add(template + ":" + attribute.getLineNumber() + " "
                            + name(attribute.getAttributeNameExpression()));
                }
                fields(node).forEach(value -> collect(value, template, found, seen));
            }
        }
    }

    private static String name(Expression<?> attribute) {
        return attribute instanceof LiteralStringExpression literal ? literal.getValue() : INDEX;
    }

    /** Values of all fields: those of a pair, which holds a branch of an {@code if}, are declared as objects. */
    private static Collection<Object> fields(Object node) {
        Set<Object> values = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Class<?> type = node.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    try {
                        Object value = field.get(node);
                        if (value != null) {
                            values.add(value);
                        }
                    } catch (IllegalAccessException closed) {
                        throw new IllegalStateException(closed);
                    }
                }
            }
        }
        return values;
    }
}
