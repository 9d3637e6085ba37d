package fr.gouv.anct.minisites.theme;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An adapter that makes a lambda callable from Pebble templates with positional arguments; {@link ThemeExtension} wraps
 * each function in one.
 */
record TemplateFunction(Body body) implements Function {

    /** The implementation of the function. */
    interface Body {
        @Nullable
        Object apply(Call call);
    }

    /** The arguments of one call, by position. */
    record Call(Map<String, Object> arguments) {

        <T> T get(int position) {
            T value = this.<T>getNullable(position);
            if (value == null) {
                throw new IllegalArgumentException("Argument " + position + " is missing");
            }
            return value;
        }

        @SuppressWarnings("unchecked")
        <T> @Nullable T getNullable(int position) {
            return (T) arguments.get(String.valueOf(position));
        }

        int integer(int position) {
            return this.<Number>get(position).intValue();
        }

        Object[] from(int position) {
            return IntStream.range(position, arguments.size())
                    .mapToObj(i -> get(i))
                    .toArray();
        }
    }

    /** Returns null: Pebble then numbers the arguments. */
    @Override
    public @Nullable List<String> getArgumentNames() {
        return null;
    }

    @Override
    public @Nullable Object execute(
            Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
        return body.apply(new Call(arguments));
    }
}
