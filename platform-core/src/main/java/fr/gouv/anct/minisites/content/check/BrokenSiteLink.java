package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.redirect.RedirectSource;
import fr.gouv.anct.minisites.navigation.MenuPosition;
import java.util.UUID;

/**
 * A broken link of a site outside its pages, in a menu, the notice banner or a redirect.
 *
 * @param target title of the target; empty when it is deleted
 */
public record BrokenSiteLink(Origin from, Cause loss, String target) {

    /** The origin of the link. */
    public sealed interface Origin {}

    /** An entry of the menus. */
    public record MenuEntry(MenuPosition spot, String label) implements Origin {}

    /** The notice banner. */
    public record Banner(String label) implements Origin {}

    /** A redirect. */
    public record Redirected(UUID redirect, RedirectSource source) implements Origin {}

    /** Severity for visitors: a redirect leads them to a page that does not exist, while another link is left out. */
    public Severity severity() {
        return from instanceof Redirected || loss == Cause.GONE || loss == Cause.TRASHED
                ? Severity.ERROR
                : Severity.WARNING;
    }

    /**
     * Why the target cannot be reached; the messages are under {@code check.entry}, {@code check.notice} and {@code
     * check.redirect}.
     */
    public enum Cause {
        GONE,
        TRASHED,
        OFFLINE,
        /** Another site that is not reachable by visitors. */
        SITE_OFFLINE,
        /** A file that is not shown to visitors. */
        HIDDEN
    }
}
