package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.wording.MessagePattern;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The messages of templates, from several bundles: the first one that has the key is used. The bundles use typographic
 * apostrophes, which the message format does not treat as quotes.
 */
final class TemplateMessages {

    static final String BUNDLE = "messages.theme";

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    TemplateMessages(Locale locale, List<String> bundles) {
        this.locale = locale;
        this.bundles = bundles.stream().map(name -> bundle(name, locale)).toList();
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return holder(key).isPresent();
    }

    /**
     * Returns a message with its arguments.
     *
     * @throws MissingResourceException when no bundle has the key
     */
    String text(String key, Object... arguments) {
        String pattern = holder(key)
                .orElseThrow(() ->
                        new MissingResourceException("No message for " + key, TemplateMessages.class.getName(), key))
                .getString(key);
        return arguments.length == 0
                ? pattern
                : MessagePattern.format(pattern, locale).format(arguments);
    }

    /** Returns the messages whose keys begin with a prefix, by the rest of the key, in the order of the keys. */
    SortedMap<String, String> below(String prefix) {
        return bundles.stream()
                .flatMap(bundle -> bundle.keySet().stream())
                .filter(key -> key.startsWith(prefix))
                .distinct()
                .collect(Collectors.toMap(
                        key -> key.substring(prefix.length()), this::text, (first, _) -> first, TreeMap::new));
    }

    private Optional<ResourceBundle> holder(String key) {
        return bundles.stream().filter(bundle -> bundle.containsKey(key)).findFirst();
    }
}
