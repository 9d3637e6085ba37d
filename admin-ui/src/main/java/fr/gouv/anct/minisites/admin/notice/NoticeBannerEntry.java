package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.rendering.NoticeBannerView;
import org.jspecify.annotations.Nullable;

/**
 * A notice banner of a site, or the preview of one, on its screen.
 *
 * @param id {@link #EDITED} for the banner of the form
 * @param lost why its link is left out; null when it is not
 * @param state whether visitors see it; null while it is unsaved
 * @param period its start and end; empty while it is unsaved
 * @param removeHref where it is removed; null while it is unsaved, or without permission
 */
record NoticeBannerEntry(
        String id,
        String title,
        NoticeBannerView notice,
        @Nullable String lost,
        @Nullable BadgeView state,
        String period,
        @Nullable String removeHref) {

    /** Id of the banner that the form changes; the form that previews it returns there. */
    static final String EDITED = "preview";

    /** Id of the other banner. */
    static final String OTHER = "other";

    /** Whether the form replaces it. */
    boolean replaced() {
        return id.equals(EDITED) && removeHref != null;
    }
}
