package fr.gouv.anct.minisites.admin.layout;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads values of the compiled classes of which the sources tell only the name. */
final class CompiledCode {

    private CompiledCode() {}

    /** Thrown when the sources do not tell the value. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown() {
            super("", null, false, false);
        }
    }

    /** Calls a method; without a receiver, a static one. */
    static Object invoke(ExecutableElement method, Object receiver, Object[] arguments) {
        Class<?> owner = receiver == null ? type((TypeElement) method.getEnclosingElement()) : receiver.getClass();
        for (Method candidate : methods(owner)) {
            if (method.getSimpleName().contentEquals(candidate.getName())
                    && candidate.getParameterCount() == arguments.length) {
                try {
                    candidate.setAccessible(
                            !candidate.getDeclaringClass().getName().startsWith("java."));
                    Object result = candidate.invoke(receiver, arguments);
                    if (result != null) {
                        return result;
                    }
                } catch (ReflectiveOperationException | IllegalArgumentException e) {
                    // Another method of this name.
                }
            }
        }
        throw new Unknown();
    }

    /** Returns the methods of a type and its superclasses, private ones included, then those of its interfaces. */
    private static List<Method> methods(Class<?> owner) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            methods.addAll(List.of(type.getDeclaredMethods()));
        }
        methods.addAll(List.of(owner.getMethods()));
        return methods;
    }

    /** Returns the value of a static field. */
    static Object stored(VariableElement constant) {
        try {
            Field field = type((TypeElement) constant.getEnclosingElement())
                    .getDeclaredField(constant.getSimpleName().toString());
            field.setAccessible(!field.getDeclaringClass().getName().startsWith("java."));
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new Unknown();
        }
    }

    /** Returns the constants of an enum; none of another type. */
    static List<?> constants(TypeMirror mirror) {
        return mirror instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.ENUM
                ? Arrays.asList(type(element).getEnumConstants())
                : List.of();
    }

    private static Class<?> type(TypeElement element) {
        try {
            return Class.forName(name(element));
        } catch (ClassNotFoundException e) {
            throw new Unknown();
        }
    }

    private static String name(TypeElement element) {
        return element.getEnclosingElement() instanceof TypeElement outer
                ? name(outer) + "$" + element.getSimpleName()
                : element.getQualifiedName().toString();
    }
}
