package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.version.DiffSpan;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Screen that merges two versions edited concurrently from one base revision.
 *
 * @param lead author and time of the other save
 * @param kept explains that nothing is lost, and how to read the screen
 * @param author of the other version
 * @param choose instructions for the conflicts
 * @param me label of the user's own version
 * @param hidden all submitted fields
 * @param conflicts what both have changed
 */
public record MergeScreen(
        Tenant site,
        UUID page,
        PageHeader header,
        String lead,
        String kept,
        String author,
        String choose,
        String me,
        ErrorSummary errors,
        List<HiddenField> hidden,
        List<ConflictField> conflicts,
        Side theirs,
        Side mine)
        implements Screen {

    public String action() {
        return Paths.PAGE.link(site, page);
    }

    /** One conflict to decide, with both changes. */
    public record ConflictField(String title, List<DiffSpan> theirs, List<DiffSpan> mine, FieldView field) {}

    /**
     * Changes of one version; none when both lists are empty.
     *
     * @param wordless explains that the text of the blocks is not shown; null where it is
     */
    public record Side(
            String title, @Nullable String wordless, List<DifferenceView> fields, List<DifferenceView> blocks) {}

    @Override
    public String template() {
        return "page/merge";
    }
}
