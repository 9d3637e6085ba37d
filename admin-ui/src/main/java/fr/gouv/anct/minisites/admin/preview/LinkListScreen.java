package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links to a draft, and what was said through them.
 *
 * @param made the address of a link that has just been made, told once
 * @param fields of the form that makes one; empty when one may not
 */
record LinkListScreen(
        PageHeader header,
        @Nullable String made,
        ErrorSummary errors,
        String action,
        List<FieldView> fields,
        TableView links,
        List<Said> comments)
        implements Screen {

    /**
     * A comment.
     *
     * @param settled whether it was seen to
     * @param settle where it is marked as seen to, or as waiting again; none when one may not
     */
    record Said(
            String author,
            String about,
            Instant at,
            String text,
            boolean settled,
            @Nullable String settle) {}

    @Override
    public String template() {
        return "preview/links";
    }
}
