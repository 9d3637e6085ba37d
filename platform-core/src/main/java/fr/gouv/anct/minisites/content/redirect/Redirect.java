package fr.gouv.anct.minisites.content.redirect;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A stored redirect of the current site with its source, current target, effect for visitors and number of hits.
 *
 * @param pageId page to which it leads; null when it leads to a URL outside the site
 * @param target current path of the page, or the URL
 * @param hits number of times it was followed, a few seconds late
 */
public record Redirect(
        UUID id,
        @Embedded.Empty RedirectSource source,
        @Nullable UUID pageId,
        String target,
        State state,
        long hits,
        @Nullable LocalDate lastHitOn) {

    /** Where it leads. */
    public RedirectTarget destination() {
        return pageId == null ? new RedirectTarget.ToUrl(target) : new RedirectTarget.ToPage(pageId, target);
    }

    /** Whether another redirect has the source and destination of this one. */
    boolean leadsAs(Redirect other) {
        return source.equals(other.source) && destination().equals(other.destination());
    }

    /** Returns source and destination, for messages and the journal. */
    public String text() {
        return source.text() + " → " + target;
    }

    /** Returns the input that creates this redirect: what ends a path or begins an escape is escaped. */
    public RedirectInput input() {
        String path = source.path().replace("%", "%25").replace("?", "%3F").replace("#", "%23");
        return new RedirectInput(path, target, source.alias());
    }

    /** The effect of a redirect for a visitor. */
    public enum State {
        LEADS,
        /** Its page is not visible any more, temporarily or for good. */
        NOWHERE,
        /** Its page was never published: the redirect takes effect with its publication. */
        UNPUBLISHED,
        /** A page is published at its path and takes precedence. */
        COVERED,
        /** Its alias no longer belongs to the site. */
        UNREACHABLE
    }
}
