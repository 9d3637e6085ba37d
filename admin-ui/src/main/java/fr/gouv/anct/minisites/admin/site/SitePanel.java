package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.rendering.PageLink;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A panel with some pages of a site.
 *
 * @param id unique on the screen
 * @param empty text when there are none
 * @param all link to the whole list, when there are more
 */
record SitePanel(
        String id,
        String title,
        List<Line> lines,
        String empty,
        @Nullable PageLink all) {

    /**
     * A page.
     *
     * @param what text before the moment
     */
    record Line(String title, String href, String what, Instant at, String who) {}
}
