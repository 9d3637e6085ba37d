package fr.gouv.anct.minisites.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Codes of constants in forms, addresses and message keys: their names in lower case, words separated by hyphens. */
public final class EnumCode {

    private EnumCode() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** Returns the code of a constant with a name. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant with a code; empty when none has it. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst();
    }
}
