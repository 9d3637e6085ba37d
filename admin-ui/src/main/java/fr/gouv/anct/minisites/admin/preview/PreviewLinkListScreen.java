package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The preview links to a draft, and the comments of their readers.
 *
 * @param made URL of a new link, displayed once
 * @param fields of the form for a new link; empty without permission
 */
record PreviewLinkListScreen(
        PageHeader header,
        @Nullable String made,
        ErrorSummary errors,
        String action,
        List<FieldView> fields,
        TableView links,
        List<Comment> comments)
        implements Screen {

    /**
     * A comment.
     *
     * @param settled whether it is marked as handled
     * @param settle URL that marks it as handled or pending; null without permission
     */
    record Comment(
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
