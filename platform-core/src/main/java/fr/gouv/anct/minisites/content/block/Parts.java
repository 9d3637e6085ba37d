package fr.gouv.anct.minisites.content.block;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.BiConsumer;
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
        walk(value, "", (_, part) -> visitor.accept(part));
    }

    /**
     * The same with the way to each: the names of components and the numbers in lists, joined by hyphens, for example
     * {@code items-0-link}; empty for the value itself.
     */
    public static void walk(Object value, BiConsumer<String, Object> visitor) {
        walk(value, "", visitor);
    }

    private static void walk(@Nullable Object value, String way, BiConsumer<String, Object> visitor) {
        switch (value) {
            case null -> {}
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    walk(list.get(i), inside(way, String.valueOf(i)), visitor);
                }
            }
            case Record owner -> {
                visitor.accept(way, owner);
                for (RecordComponent component : owner.getClass().getRecordComponents()) {
                    walk(read(owner, component), inside(way, component.getName()), visitor);
                }
            }
            default -> {}
        }
    }

    private static String inside(String way, String name) {
        return way.isEmpty() ? name : way + "-" + name;
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
