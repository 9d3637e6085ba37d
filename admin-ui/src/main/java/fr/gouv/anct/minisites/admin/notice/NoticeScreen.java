package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.NoticeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice of a site.
 *
 * @param notice as it reads, or will; none when there is nothing to show
 * @param state whether visitors see it; none while it is only typed
 * @param period from when until when
 * @param fields empty for who may not change it
 * @param removeHref where it is taken away; none when there is none
 */
record NoticeScreen(
        @Nullable NoticeView notice,
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
