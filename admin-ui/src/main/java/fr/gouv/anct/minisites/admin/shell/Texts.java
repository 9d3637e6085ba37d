package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.wording.MessageBundles;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words of the back office, from {@link #BUNDLES}. Some hold the markup that rich text allows. */
@Component
public class Texts {

    /** By subject; the first that has a key answers. */
    static final List<String> BUNDLES = List.of(
            "messages/admin",
            "messages/request",
            "messages/decision",
            "messages/site",
            "messages/sign-in",
            "messages/people",
            "messages/session",
            "messages/account",
            "messages/journal",
            "messages/page",
            "messages/block",
            "messages/pictogram",
            "messages/editor",
            "messages/place",
            "messages/trash",
            "messages/section",
            "messages/template",
            "messages/upkeep",
            "messages/publication",
            "messages/check",
            "messages/library",
            "messages/arrangement",
            "messages/standard",
            "messages/contact",
            "messages/api");

    private final MessageBundles messages = new MessageBundles(BUNDLES.toArray(String[]::new));

    public Texts() {
        // Read now: the first person would have them read from a file on an event loop.
        has("");
    }

    /** Whether the bundle has it. */
    public boolean has(String key) {
        return messages.getMessage(key, null, "", Locale.FRENCH) instanceof String text && !text.isEmpty();
    }

    /**
     * What is said of something that visitors see, or will see once the site is online: then the text under the same key with
     * {@code .offline}, where there is one.
     */
    public String say(Tenant site, String key, Object... arguments) {
        String offline = key + ".offline";
        return say(site.state() != TenantState.LIVE && has(offline) ? offline : key, arguments);
    }

    /**
     * One text.
     *
     * @param arguments for {@code {0}}, {@code {1}}…
     * @throws org.springframework.context.NoSuchMessageException when the bundle lacks it
     */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, Locale.FRENCH);
    }
}
