package fr.gouv.anct.minisites.theme;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.DefaultAttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.core.UrlEncoderFilter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Marks the texts of blocks where a template reads them. It belongs to an engine of its own: an engine asks each of its
 * resolvers for each attribute, which pages of visitors would pay for.
 */
final class FieldMarkExtension extends AbstractExtension {

    private static final AttributeResolver UNMARKED = new DefaultAttributeResolver();

    /** A mark in a URL could not be removed any more. */
    @Override
    public Map<String, Filter> getFilters() {
        return Map.of("urlencode", new UrlEncoderFilter() {
            @Override
            public @Nullable Object apply(
                    @Nullable Object input,
                    Map<String, Object> arguments,
                    PebbleTemplate self,
                    EvaluationContext context,
                    int line) {
                Object plain = input instanceof String text ? FieldMarks.unmarked(text) : input;
                return super.apply(plain, arguments, self, context, line);
            }
        });
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of((instance, name, values, arguments, context, file, line) -> {
            ResolvedAttribute found = instance instanceof Record
                    ? UNMARKED.resolve(instance, name, values, arguments, context, file, line)
                    : null;
            return found == null
                    ? null
                    : new ResolvedAttribute(FieldMarks.marked(instance, String.valueOf(name), found.evaluatedValue));
        });
    }
}
