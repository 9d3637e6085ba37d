package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.Revision;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Renders pages of the current tenant to see whether visitors can be shown them. Implemented where the pages of visitors are
 * made. Rendering takes processor time: neither method is to be called in a transaction.
 */
public interface TrialRendering {

    /** The length of a page that cannot be rendered, for it is too long. */
    int ENDLESS = Integer.MAX_VALUE;

    /**
     * What could not be shown if the words of a page were published: the page, or a page online that shows the section. Empty
     * when all of it can be shown.
     */
    Mono<Overflow> overflow(UUID page, Revision words);

    /**
     * The lengths of pages as visitors get them now, with their lists as long as they can be.
     *
     * @return bytes by page; {@link #ENDLESS}: too long to be shown. What is not online is absent
     */
    Mono<Map<UUID, Integer>> lengths(Collection<UUID> pages);
}
