package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.Revision;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Renders pages of the current tenant to find out whether visitors can be shown them. It is implemented where the pages
 * of visitors are rendered. Rendering takes processor time: neither method may be called in a transaction.
 */
public interface TrialRendering {

    /** Length of a page that is too long to be rendered. */
    int ENDLESS = Integer.MAX_VALUE;

    /**
     * Finds what could not be shown if the content of a page were published: the page, or an online page that shows the
     * section. Empty when all of it can be shown.
     */
    Mono<OversizedContent> overflow(UUID page, Revision revision);

    /**
     * Measures pages as visitors get them now, with their lists as long as they can be.
     *
     * @return length by page, in bytes; {@link #ENDLESS} for a page too long to be shown. Pages that are not online are
     *     absent
     */
    Mono<Map<UUID, Integer>> lengths(Collection<UUID> pages);
}
