package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands and what its address is, to be changed.
 *
 * @param notice why they cannot be changed; none: they can
 * @param lead what happens when they are
 * @param submit words of the button
 * @param parent field for the page that it stands under; none for an article
 * @param rank field for its place among its siblings; none for an article
 * @param hidden what the form carries of what was seen
 * @param acts what else can be done with the page
 */
record PlaceScreen(
        PageHeader header,
        @Nullable String notice,
        String lead,
        ErrorSummary errors,
        String action,
        String submit,
        FieldView segment,
        @Nullable FieldView parent,
        @Nullable FieldView rank,
        List<Hidden> hidden,
        List<Act> acts)
        implements Screen {

    /**
     * A button.
     *
     * @param posts whether it does something at once, rather than ask first
     */
    record Act(String label, String icon, String href, boolean posts) {}

    @Override
    public String template() {
        return "place/page";
    }
}
