package fr.gouv.anct.minisites.content.block;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks the values that records are made of, so that a new block needs no code for its references or its mandatory
 * fields.
 */
public final class Parts {

    private Parts() {}

    /** Calls {@code visitor} with the value and everything inside it, depth first, in the order of declaration. */
    static void walk(@Nullable Object value, Consumer<Object> visitor) {
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(element -> walk(element, visitor));
            case Record owner -> {
                visitor.accept(owner);
                for (RecordComponent component : owner.getClass().getRecordComponents()) {
                    walk(read(owner, component), visitor);
                }
            }
            default -> {}
        }
    }

    /**
     * Refuses a record that lacks a value for a component not marked {@link Nullable}.
     *
     * @throws IllegalArgumentException that names the component
     */
    public static void requireComplete(Object value) {
        walk(value, part -> {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                if (read(part, component) == null
                        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new IllegalArgumentException(
                            part.getClass().getSimpleName() + " lacks its « " + component.getName() + " »");
                }
            }
        });
    }

    private static @Nullable Object read(Object owner, RecordComponent component) {
        try {
            // A record may be private to its own package.
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
