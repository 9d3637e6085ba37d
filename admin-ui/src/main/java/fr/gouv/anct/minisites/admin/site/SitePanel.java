package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.rendering.PageLink;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some pages of a site, for one reason.
 *
 * @param id unique on the screen
 * @param empty what is said when there are none
 * @param all where all of them are, when there are more
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
     * @param what is to be known before the moment
     */
    record Line(String title, String href, String what, Instant at, String who) {}
}
