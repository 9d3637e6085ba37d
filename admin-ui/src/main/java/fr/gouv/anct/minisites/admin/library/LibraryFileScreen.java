package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file.
 *
 * @param image its preview; null for a document, or for an image that is held back
 * @param notice pending task, or why it is held back
 * @param publicUrl its public URL
 * @param action URL the form is posted to; null without permission to write
 * @param read fields of the description for read-only users
 * @param fields editable fields
 * @param focus the two fields of the focus point; empty where it does not apply
 * @param uses labels of its usages
 * @param links to the available actions
 */
record LibraryFileScreen(
        @Nullable Preview image,
        @Nullable BadgeView badge,
        @Nullable String notice,
        List<Fact> facts,
        String publicUrl,
        ErrorSummary errors,
        @Nullable String action,
        List<FieldView> read,
        List<FieldView> fields,
        List<FieldView> focus,
        List<PageLink> uses,
        List<PageLink> links)
        implements Screen {

    /** Preview of an image. */
    record Preview(String href, int width, int height) {}

    record Fact(String label, String value) {}

    @Override
    public String template() {
        return "library/medium";
    }
}
