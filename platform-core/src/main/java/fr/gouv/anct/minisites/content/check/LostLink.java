package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.redirect.Source;
import fr.gouv.anct.minisites.navigation.Spot;
import java.util.UUID;

/**
 * A link beside the pages that does not lead where it should.
 *
 * @param target the title of what it leads to; empty when that is gone
 */
public record LostLink(From from, Loss loss, String target) {

    /** Where it is. */
    public sealed interface From {}

    /** An entry of the menus. */
    public record Entry(Spot spot, String label) implements From {}

    /** A redirect. */
    public record Redirected(UUID redirect, Source source) implements From {}

    /** What comes of it. Whom a redirect leads to nothing is told so; an entry that would is left out. */
    public Severity severity() {
        return from instanceof Redirected || loss == Loss.GONE || loss == Loss.TRASHED
                ? Severity.ERROR
                : Severity.WARNING;
    }

    /** What has become of where it leads; the words are under {@code check.entry} and {@code check.redirect}. */
    public enum Loss {
        GONE,
        TRASHED,
        OFFLINE,
        /** Another site that visitors do not reach. */
        SITE_OFFLINE,
        /** A file that visitors are not shown. */
        HIDDEN
    }
}
