package fr.gouv.anct.minisites.rendering;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A licence of data.gouv.fr, whose words are messages of the theme. */
public enum DataSetLicence {
    LOV2,
    FR_LO,
    ODC_ODBL,
    ODC_BY,
    ODC_PDDL,
    CC_BY,
    CC_BY_SA,
    CC_ZERO,
    /** One that data.gouv.fr adds later, or that only its page states. */
    OTHER;

    private static final Set<String> NAMES =
            Stream.of(values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** Returns the licence of a code; null for none, or for the code of one that is not specified. */
    public static @Nullable DataSetLicence of(@Nullable String code) {
        if (code == null || code.equals("notspecified")) {
            return null;
        }
        String name = code.toUpperCase(Locale.ROOT).replace('-', '_');
        return NAMES.contains(name) ? valueOf(name) : OTHER;
    }
}
