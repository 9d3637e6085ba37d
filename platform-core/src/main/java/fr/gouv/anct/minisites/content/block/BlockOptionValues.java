package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.vocabulary.TermCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recognises values of stored blocks that were selected from the options of a field. They look like typed words: the
 * option {@code MEDIUM} like an acronym, the term {@code europe} like a word, the pictogram {@code buildings/house} like « et/ou ».
 */
public final class BlockOptionValues {

    /** Names of the options of a field by field name, whatever the block. */
    private static final Map<String, Set<String>> OPTIONS = new HashMap<>();

    private static final Set<String> PICTOGRAMS = new HashSet<>();

    /** Names of the fields with the code of a term. */
    private static final Set<String> TERMS = new HashSet<>();

    static {
        Set<Type> seen = new HashSet<>();
        Arrays.stream(Block.class.getPermittedSubclasses()).forEach(type -> read(type, seen));
    }

    private BlockOptionValues() {}

    /**
     * Whether a text is a value that a field offers.
     *
     * @param field name of the field; a name of no field offers nothing
     */
    public static boolean has(String field, String text) {
        return isOption(field, text) || PICTOGRAMS.contains(field) && text.indexOf('/') > 0;
    }

    /** Whether a text is the name of an option of a field; any text is one in a field with a term. */
    public static boolean isOption(String field, String text) {
        return OPTIONS.getOrDefault(field, Set.of()).contains(text) || TERMS.contains(field);
    }

    private static void read(Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType list) {
            Stream.of(list.getActualTypeArguments()).forEach(element -> read(element, seen));
        }
        if (!(type instanceof Class<?> read) || !seen.add(type)) {
            return;
        }
        if (read.isSealed()) {
            Stream.of(read.getPermittedSubclasses()).forEach(each -> read(each, seen));
        }
        if (read.isRecord()) {
            Stream.of(read.getRecordComponents()).forEach(component -> {
                offered(component);
                read(component.getGenericType(), seen);
            });
        }
    }

    private static void offered(RecordComponent component) {
        Type type = component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : component.getType();
        if (type == Pictogram.class) {
            PICTOGRAMS.add(component.getName());
        } else if (type == TermCode.class) {
            TERMS.add(component.getName());
        } else if (type instanceof Class<?> options && options.isEnum()) {
            Set<String> names = OPTIONS.computeIfAbsent(component.getName(), _ -> new HashSet<>());
            for (Object option : options.getEnumConstants()) {
                names.add(((Enum<?>) option).name());
            }
        }
    }
}
