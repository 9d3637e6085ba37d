package fr.gouv.anct.minisites.admin.text;

import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.wording.MessageBundles;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the messages of the back office from {@link #BUNDLES}. Some contain the markup that rich text allows. */
@Component
public class Messages {

    /** Bundles by subject; the first that contains a key is used. */
    public static final List<String> BUNDLES = List.of(
            "messages/admin",
            "messages/waiting",
            "messages/bulk",
            "messages/site-request",
            "messages/decision",
            "messages/site",
            "messages/suspension",
            "messages/guide",
            "messages/sheet",
            "messages/sign-in",
            "messages/people",
            "messages/session",
            "messages/account",
            "messages/journal",
            "messages/page",
            "messages/block",
            "messages/pictogram",
            "messages/editor",
            "messages/position",
            "messages/trash",
            "messages/section",
            "messages/template",
            "messages/ownership",
            "messages/publication",
            "messages/check",
            "messages/library",
            "messages/measurement",
            "messages/setting",
            "messages/standard",
            "messages/portal-guide",
            "messages/contact",
            "messages/quick-search",
            "messages/api");

    private final MessageBundles messages = new MessageBundles(BUNDLES.toArray(String[]::new));

    public Messages() {
        // Load the bundles now: the first request would read the files on an event loop.
        has("");
    }

    /** Whether a bundle contains the key. */
    public boolean has(String key) {
        return messages.getMessage(key, null, "", Locale.FRENCH) instanceof String text && !text.isEmpty();
    }

    /**
     * Returns a message about something that visitors see, or will see once the site is online: before that, the
     * message under the same key with {@code .offline}, where it exists.
     */
    public String get(Tenant site, String key, Object... arguments) {
        String offline = key + ".offline";
        return get(site.state() != TenantState.LIVE && has(offline) ? offline : key, arguments);
    }

    /**
     * Returns the words of a problem: {@code <key>.problem.<path>-<code>}, {@code <key>.problem.<code>} or
     * {@code problem.<code>}, where the path has no list numbers.
     *
     * @param key of the form or object that it belongs to
     */
    public String of(String key, Problem problem) {
        String path = problem.path().replaceAll("\\.[0-9]+(?=\\.|$)", "");
        String prefix = key + ".problem.";
        return get(
                Stream.of(prefix + path + "-" + problem.code(), prefix + problem.code())
                        .filter(this::has)
                        .findFirst()
                        .orElse("problem." + problem.code()),
                problem.arguments().toArray());
    }

    /**
     * Returns a message.
     *
     * @param arguments for {@code {0}}, {@code {1}}…
     * @throws org.springframework.context.NoSuchMessageException when no bundle contains the key
     */
    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, Locale.FRENCH);
    }
}
