package fr.gouv.anct.minisites.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses of data.gouv.fr: of today, those with a language that it had before, and ids. The part after the slug, such
 * as the name of a tab, is ignored.
 */
final class CatalogueUrl {

    private static final String ROOT = "https://www.data.gouv.fr/";
    private static final Pattern TYPED = Pattern.compile("(?:https?://)?(?:www\\.)?data\\.gouv\\.fr/(?:(?:fr|en|es)/)?"
            + "(datasets|organizations)/([a-z0-9][a-z0-9-]{0,199}+)(?:[/?#].*)?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    /** First segment below {@code /datasets/} of the permanent addresses of files. */
    private static final String FILE = "r";

    private CatalogueUrl() {}

    /**
     * Returns the canonical address of what was typed.
     *
     * @param kind {@code datasets} or {@code organizations}
     * @throws IllegalArgumentException for any other text
     */
    static String canonical(String kind, String typed) {
        return name(kind, typed.strip())
                .map(name -> ROOT + kind + "/" + name + "/")
                .orElseThrow(() -> new IllegalArgumentException("Not an address of data.gouv.fr: " + typed));
    }

    private static Optional<String> name(String kind, String typed) {
        if (ID.matcher(typed).matches()) {
            return Optional.of(typed);
        }
        Matcher matcher = TYPED.matcher(typed);
        return matcher.matches()
                        && matcher.group(1).equals(kind)
                        && !matcher.group(2).equals(FILE)
                ? Optional.of(matcher.group(2))
                : Optional.empty();
    }
}
