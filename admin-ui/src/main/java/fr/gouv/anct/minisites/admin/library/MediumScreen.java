package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file.
 *
 * @param image where it is shown, with its sides; none for a document, or one that nobody is to see
 * @param notice what is left to do, or why nobody sees it
 * @param publicUrl the address that visitors have it under
 * @param action where the form is posted; none for who may not write
 * @param read fields of the description for who only reads it
 * @param fields those that can be filled in
 * @param focus the two fields of what must stay in sight; empty where that says nothing
 * @param uses where it is shown, in words
 * @param links what may be done
 */
record MediumScreen(
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

    /** An image as it is shown here. */
    record Preview(String href, int width, int height) {}

    record Fact(String label, String value) {}

    @Override
    public String template() {
        return "library/medium";
    }
}
