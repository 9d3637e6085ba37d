package fr.gouv.anct.minisites.admin.shell;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of the back office, from {@code messages/admin}. Some hold the markup that rich text allows. */
@Component
public class Texts {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    public Texts() {
        messages.setBasename("messages/admin");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /**
     * One text.
     *
     * @throws org.springframework.context.NoSuchMessageException when the bundle lacks it
     */
    public String say(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
