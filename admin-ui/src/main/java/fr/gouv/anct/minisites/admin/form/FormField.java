package fr.gouv.anct.minisites.admin.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/**
 * Field of a form, derived from a component of its record.
 *
 * @param name of the component and of the field
 * @param longest maximum length in characters; 0 when the component does not limit it
 */
record FormField(String name, FieldView.Kind kind, boolean required, int longest) {

    static FormField of(RecordComponent component) {
        Field declared = declared(component);
        Size size = declared.getAnnotation(Size.class);
        return new FormField(
                component.getName(),
                kind(component),
                Stream.<Class<? extends Annotation>>of(NotBlank.class, NotEmpty.class, NotNull.class)
                        .anyMatch(declared::isAnnotationPresent),
                size == null || size.max() == Integer.MAX_VALUE ? 0 : size.max());
    }

    /** Returns the field of the record, which has the constraints that are written on the component. */
    private static Field declared(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FieldView.Kind kind(RecordComponent component) {
        if (component.getType() == String.class) {
            return FieldView.Kind.LINE;
        }
        throw new IllegalStateException("No form field for the type of " + component);
    }
}
