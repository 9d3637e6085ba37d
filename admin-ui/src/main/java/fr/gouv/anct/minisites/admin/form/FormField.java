package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.validation.InputFormat;
import fr.gouv.anct.minisites.validation.Multiline;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Field of a form, derived from a component of its record, or of a record within it.
 *
 * @param name path of the component, for example {@code publisher.siret} or {@code processings.0.purpose}
 * @param type of its value; of the elements, for a set
 * @param several whether its value is a set
 * @param longest maximum length in characters; 0 when the component does not limit it
 */
record FormField(String name, Class<?> type, boolean several, FieldView.Kind kind, boolean required, int longest) {

    /** Maximum number of elements of a list that a form reads: a request could name any, and each costs its fields. */
    private static final int MOST_ROWS = 50;

    private static final Set<Class<?>> SINGLE = Set.of(String.class, UUID.class, Integer.class, boolean.class);

    /**
     * Returns the fields of a record.
     *
     * @param prefix of their names: empty, or a path that ends with a dot
     * @param known names of fields, which say how many elements a list of records has
     */
    static Stream<FormField> of(Class<?> type, String prefix, Collection<String> known) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> of(component, prefix + component.getName(), known));
    }

    private static Stream<FormField> of(RecordComponent component, String name, Collection<String> known) {
        if (component.getType().isRecord()) {
            return of(component.getType(), name + ".", known);
        }
        Class<?> element = element(component);
        if (component.getType() == List.class && element.isRecord()) {
            return IntStream.range(0, size(name, known))
                    .boxed()
                    .flatMap(row -> of(element, name + "." + row + ".", known));
        }
        return Stream.of(field(component, name, element));
    }

    /** Returns the number of elements of a list of records. */
    static int size(String name, Collection<String> known) {
        String prefix = name + ".";
        return known.stream()
                .filter(field -> field.startsWith(prefix))
                .map(field -> field.substring(prefix.length()).split("\\.", 2)[0])
                .filter(number -> number.matches("[0-9]{1,2}"))
                .mapToInt(number -> Integer.parseInt(number) + 1)
                .filter(rows -> rows <= MOST_ROWS)
                .max()
                .orElse(0);
    }

    private static FormField field(RecordComponent component, String name, Class<?> element) {
        Field declared = declared(component);
        Size size = declared.getAnnotation(Size.class);
        return new FormField(
                name,
                element,
                component.getType() == Set.class,
                kind(component, declared, element),
                Stream.<Class<? extends Annotation>>of(NotBlank.class, NotEmpty.class, NotNull.class)
                        .anyMatch(declared::isAnnotationPresent),
                size == null || size.max() == Integer.MAX_VALUE || component.getType() != String.class
                        ? 0
                        : size.max());
    }

    /** Returns the type of the component; of its elements, for a collection. */
    static Class<?> element(RecordComponent component) {
        Type generic = component.getGenericType();
        return generic instanceof ParameterizedType collection
                        && collection.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    /** Returns the field of the record, which has the constraints that are written on the component. */
    private static Field declared(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the component is null rather than blank when nothing is typed. */
    static boolean nullable(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static FieldView.Kind kind(RecordComponent component, Field declared, Class<?> element) {
        Class<?> type = component.getType();
        if (type == Set.class || type == boolean.class) {
            return FieldView.Kind.CHECKBOXES;
        }
        if (type == List.class && element == String.class) {
            return FieldView.Kind.TEXT;
        }
        if (type.isEnum()) {
            return FieldView.Kind.RADIOS;
        }
        if (type == LocalDate.class) {
            return FieldView.Kind.DATE;
        }
        if (SINGLE.contains(type)) {
            return declared.isAnnotationPresent(Multiline.class) ? FieldView.Kind.TEXT : format(declared);
        }
        throw new IllegalStateException("No form field for the type of " + component);
    }

    private static FieldView.Kind format(Field declared) {
        return Arrays.stream(declared.getAnnotations())
                .map(constraint -> constraint.annotationType().getAnnotation(InputFormat.class))
                .filter(format -> format != null)
                .findFirst()
                .map(format -> FieldView.Kind.valueOf(format.value().name()))
                .orElse(FieldView.Kind.LINE);
    }

    /** Returns the path without the numbers of list elements: the end of its message keys. */
    static String path(String name) {
        return name.replaceAll("\\.[0-9]+\\.", ".");
    }

    /** Returns the paths of the lists of records, also of those within a record. */
    static Set<String> lists(Class<?> type) {
        return lists(type, "").collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lists(Class<?> type, String prefix) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            String name = prefix + component.getName();
            if (component.getType().isRecord()) {
                return lists(component.getType(), name + ".");
            }
            return component.getType() == List.class && element(component).isRecord()
                    ? Stream.of(name)
                    : Stream.empty();
        });
    }
}
