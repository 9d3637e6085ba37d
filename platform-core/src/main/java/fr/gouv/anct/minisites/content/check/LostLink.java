package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.redirect.Source;
import fr.gouv.anct.minisites.navigation.Spot;
import java.util.UUID;

/**
 * A broken link of a site outside its pages, in a menu, the notice banner or a redirect.
 *
 * @param target title of the target; empty when it is deleted
 */
public record LostLink(From from, Loss loss, String target) {

    /** The origin of the link. */
    public sealed interface From {}

    /** An entry of the menus. */
    public record Entry(Spot spot, String label) implements From {}

    /** The notice banner. */
    public record Banner(String label) implements From {}

    /** A redirect. */
    public record Redirected(UUID redirect, Source source) implements From {}

    /** Severity for visitors: a redirect leads them to a page that does not exist, while another link is left out. */
    public Severity severity() {
        return from instanceof Redirected || loss == Loss.GONE || loss == Loss.TRASHED
                ? Severity.ERROR
                : Severity.WARNING;
    }

    /**
     * Why the target cannot be reached; the messages are under {@code check.entry}, {@code check.notice} and {@code
     * check.redirect}.
     */
    public enum Loss {
        GONE,
        TRASHED,
        OFFLINE,
        /** Another site that is not reachable by visitors. */
        SITE_OFFLINE,
        /** A file that is not shown to visitors. */
        HIDDEN
    }
}
