package fr.gouv.anct.minisites.content.block;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks the components of records, so that a new block needs no code for its references or its mandatory fields. */
public final class BlockTraversal {

    private record Component(String name, Method accessor, boolean optional) {

        static Component of(RecordComponent component) {
            Method accessor = component.getAccessor();
            // A record may be private to its own package.
            accessor.setAccessible(true);
            return new Component(
                    component.getName(), accessor, component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object read(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Components by record type, cached: reflection creates them anew on each call, which took a fifth of the time of a
     * page.
     */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    private BlockTraversal() {}

    /** Returns the non-null values of a record's components, in the order of declaration. */
    public static List<Object> values(Record owner) {
        return COMPONENTS.get(owner.getClass()).stream()
                .map(component -> component.read(owner))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Calls {@code visitor} with the value and everything inside it, depth first, in the order of declaration. */
    static void walk(@Nullable Object value, Consumer<Object> visitor) {
        switch (value) {
            case null -> {}
            case List<?> list -> list.forEach(part -> walk(part, visitor));
            case Record owner -> {
                visitor.accept(owner);
                for (Component component : COMPONENTS.get(owner.getClass())) {
                    walk(component.read(owner), visitor);
                }
            }
            default -> {}
        }
    }

    /**
     * Calls {@code visitor} with each value and its path: the names of components and the indexes in lists, joined by
     * hyphens, for example {@code items-0-link}; empty for the value itself.
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
                for (Component component : COMPONENTS.get(owner.getClass())) {
                    walk(component.read(owner), inside(way, component.name()), visitor);
                }
            }
            default -> {}
        }
    }

    static String inside(String way, String name) {
        return way.isEmpty() ? name : way + "-" + name;
    }

    /**
     * Refuses a record that lacks a value for a component not marked {@link Nullable}.
     *
     * @throws IllegalArgumentException with the name of the component
     */
    public static void requireComplete(Object value) {
        walk(value, part -> {
            for (Component component : COMPONENTS.get(part.getClass())) {
                if (!component.optional() && component.read(part) == null) {
                    throw new IllegalArgumentException(
                            part.getClass().getSimpleName() + " lacks its « " + component.name() + " »");
                }
            }
        });
    }
}
