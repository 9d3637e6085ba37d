package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.wording.MessageBundles;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What letters say, in French. */
public final class LetterWords {

    private final MessageBundles messages;

    /** @param bundle on the class path, for example {@code messages/account-letter} */
    public LetterWords(String bundle) {
        messages = new MessageBundles(bundle);
        messages.setAlwaysUseMessageFormat(true);
        // Read now: the first letter would have them read from a file on an event loop.
        sayIfAny("");
    }

    /**
     * One text.
     *
     * @param values for {@code {0}}, {@code {1}}…
     * @throws org.springframework.context.NoSuchMessageException when the bundle lacks it
     */
    public String say(String key, Object... values) {
        return messages.getMessage(key, values, Locale.FRENCH);
    }

    /** The same; null when the bundle lacks it. */
    public @Nullable String sayIfAny(String key, Object... values) {
        String text = messages.getMessage(key, values, "", Locale.FRENCH);
        return text == null || text.isEmpty() ? null : text;
    }
}
