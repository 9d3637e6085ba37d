package fr.gouv.anct.minisites.theme;

import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Restricts the methods that a template may call: those of our own records, the names of enums, a few that read dates,
 * strings and collections, and loop variables; no bean, no class loader, no reflection.
 */
final class TemplateAccess implements MethodAccessValidator {

    private static final String OURS = "fr.gouv.anct.minisites.";
    private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$LoopVariables";
    private static final Set<String> OF_ENUMS = Set.of("name", "code", "key", "dsfrName", "autofill");
    private static final Set<String> OF_STRINGS = Set.of("isEmpty", "isBlank", "length");
    private static final Set<String> OF_COLLECTIONS = Set.of("isEmpty", "size", "get", "getFirst", "getLast");
    private static final Set<String> OF_MAPS = Set.of("isEmpty", "size", "containsKey", "get");
    private static final Set<String> OF_ENTRIES = Set.of("getKey", "getValue");
    private static final Set<String> OF_OPTIONALS = Set.of("isEmpty", "isPresent", "get");
    private static final Set<String> OF_DATES = Set.of("getYear", "getMonthValue", "getDayOfMonth", "toString");

    @Override
    public boolean isMethodAccessAllowed(Object object, Method method) {
        if (method.getDeclaringClass() == Object.class) {
            return false;
        }
        return switch (object) {
            case Record value -> value.getClass().getName().startsWith(OURS);
            case Enum<?> value ->
                OF_ENUMS.contains(method.getName())
                        && value.getDeclaringClass().getName().startsWith(OURS);
            case String _ -> OF_STRINGS.contains(method.getName());
            case LocalDate _ -> OF_DATES.contains(method.getName());
            case Collection<?> _ -> OF_COLLECTIONS.contains(method.getName());
            case Map<?, ?> _ -> OF_MAPS.contains(method.getName());
            case Map.Entry<?, ?> _ -> OF_ENTRIES.contains(method.getName());
            case Optional<?> _ -> OF_OPTIONALS.contains(method.getName());
            default -> object.getClass().getName().equals(LOOP);
        };
    }
}
