package fr.gouv.anct.minisites.wording;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Message bundles in UTF-8 whose texts are {@link MessagePattern}s. */
public final class MessageBundles extends ResourceBundleMessageSource {

    /** @param names base names, for example {@code messages/admin}; the first one with the key is used */
    public MessageBundles(String... names) {
        setBasenames(names);
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    @Override
    protected MessageFormat createMessageFormat(String text, @Nullable Locale locale) {
        return MessagePattern.format(text, locale == null ? Locale.FRENCH : locale);
    }
}
