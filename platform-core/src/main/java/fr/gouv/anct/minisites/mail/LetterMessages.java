package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.wording.MessageBundles;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** French messages of the letters, read from one message bundle. */
public final class LetterMessages {

    private final MessageBundles messages;

    /**
     * Loads a bundle.
     *
     * @param bundle on the class path, for example {@code messages/account-letter}
     */
    public LetterMessages(String bundle) {
        messages = new MessageBundles(bundle);
        messages.setAlwaysUseMessageFormat(true);
        // Now, because the first letter would otherwise read the file on an event loop.
        find("");
    }

    /**
     * Returns a message.
     *
     * @param values arguments for {@code {0}}, {@code {1}}…
     * @throws org.springframework.context.NoSuchMessageException if the bundle lacks the key
     */
    public String get(String key, Object... values) {
        return messages.getMessage(key, values, Locale.FRENCH);
    }

    /** Returns a message; null if the bundle lacks the key. */
    public @Nullable String find(String key, Object... values) {
        String text = messages.getMessage(key, values, "", Locale.FRENCH);
        return text == null || text.isEmpty() ? null : text;
    }
}
