package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as an entry of the catalogue, without its body.
 *
 * @param promise what it does, in one sentence; null without one
 * @param site name of the other site that it is on; null for one of this site
 * @param kind in words; null where it is not known
 * @param phases of a project, in words
 * @param closes last day on which it is available; null without one
 */
public record ServiceSummary(
        String title,
        @Nullable String promise,
        String href,
        @Nullable String site,
        @Nullable String kind,
        List<String> phases,
        List<ServiceBadge> badges,
        @Nullable LocalDate closes) {

    /** Returns the link to its page. */
    public PageLink link() {
        return new PageLink(title, href, site != null, false);
    }
}
