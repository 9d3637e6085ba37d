package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.NoticeBannerView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice banner of a site.
 *
 * @param notice preview of the current or typed banner; null when there is none
 * @param lost why the link of that banner is left out; null when it is not
 * @param state whether visitors see it; null while it is unsaved
 * @param period its start and end
 * @param fields empty without permission to change it
 * @param removeHref where it is removed; null when there is none
 */
record NoticeBannerScreen(
        @Nullable NoticeBannerView notice,
        @Nullable String lost,
        @Nullable BadgeView state,
        String period,
        ErrorSummary errors,
        List<FieldView> fields,
        String action,
        @Nullable String removeHref)
        implements Screen {

    @Override
    public String template() {
        return "notice/page";
    }
}
