package fr.gouv.anct.minisites.rendering;

import java.util.Locale;
import java.util.Map;

/**
 * Returns the name of a language for a BCP 47 tag, with a capital first letter, and for two French creoles that the JDK
 * does not name.
 */
public final class LanguageNames {

    /** Names of languages of France that the JDK's locale data lacks. */
    private static final Map<String, String> IN_FRENCH =
            Map.of("gcf", "créole guadeloupéen", "rcf", "créole réunionnais");

    private LanguageNames() {}

    /**
     * Returns the name of a language.
     *
     * @param tag BCP 47; returned unchanged when its name is unknown
     * @param in the language of the name
     */
    public static String of(String tag, Locale in) {
        String known = Locale.forLanguageTag(tag).getDisplayLanguage(in);
        String name = in.getLanguage().equals("fr") ? IN_FRENCH.getOrDefault(tag, known) : known;
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(in) + name.substring(1);
    }
}
