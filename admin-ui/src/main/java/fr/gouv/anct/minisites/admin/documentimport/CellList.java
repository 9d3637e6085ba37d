package fr.gouv.anct.minisites.admin.documentimport;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Splits a value of a list that names several things. */
final class CellList {

    private static final Pattern BARS = Pattern.compile("[|;]");

    private CellList() {}

    /** Returns the names that bars or semicolons separate, or commas when there is none of them. */
    static List<String> of(String value) {
        return of(value, _ -> false);
    }

    /**
     * Returns the names as {@link #of(String)} does.
     *
     * @param known whether a text is one name, although it has commas
     */
    static List<String> of(String value, Predicate<String> known) {
        boolean bars = BARS.matcher(value).find();
        String[] parts = bars ? BARS.split(value) : known.test(value.strip()) ? new String[] {value} : value.split(",");
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
