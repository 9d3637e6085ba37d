package fr.gouv.anct.minisites.admin.upkeep;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to a page, and when.
 *
 * @param lead what it is for, and what visitors see of it
 * @param notice why it cannot be changed; none: it can
 */
record UpkeepScreen(
        PageHeader header,
        String lead,
        @Nullable String notice,
        ErrorSummary errors,
        String action,
        List<FieldView> fields)
        implements Screen {

    @Override
    public String template() {
        return "upkeep/page";
    }
}
