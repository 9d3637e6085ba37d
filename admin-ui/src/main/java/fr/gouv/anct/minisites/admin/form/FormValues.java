package fr.gouv.anct.minisites.admin.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts the components of a record to the texts of its form, and back. */
final class FormValues {

    private FormValues() {}

    /** Returns the value of a component. */
    static @Nullable Object get(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the text of a value; empty for none. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Creates the record from texts, each without surrounding whitespace. */
    static <T extends Record> T create(Class<T> type, Map<String, String> texts) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component ->
                            texts.getOrDefault(component.getName(), "").strip())
                    .toArray());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
