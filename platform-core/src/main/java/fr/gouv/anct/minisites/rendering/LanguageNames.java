package fr.gouv.anct.minisites.rendering;

import java.util.Locale;
import java.util.Map;

/** Names of languages, as in a list: with a capital letter. */
public final class LanguageNames {

    /** Languages of France that the locale data of the JDK do not name. */
    private static final Map<String, String> IN_FRENCH =
            Map.of("gcf", "créole guadeloupéen", "rcf", "créole réunionnais");

    private LanguageNames() {}

    /**
     * The name of a language.
     *
     * @param tag BCP 47; answered as it is when nothing names it
     * @param in the language of the name
     */
    public static String of(String tag, Locale in) {
        String known = Locale.forLanguageTag(tag).getDisplayLanguage(in);
        String name = in.getLanguage().equals("fr") ? IN_FRENCH.getOrDefault(tag, known) : known;
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(in) + name.substring(1);
    }
}
