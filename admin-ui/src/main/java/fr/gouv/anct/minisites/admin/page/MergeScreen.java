package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.difference.Change;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.content.version.Span;
import java.util.List;
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
record MergeScreen(
        PageHeader header,
        String lead,
        String kept,
        String author,
        String choose,
        String me,
        ErrorSummary errors,
        String action,
        List<Hidden> hidden,
        List<Choosing> conflicts,
        Side theirs,
        Side mine)
        implements Screen {

    /** One conflict to decide, with both changes. */
    record Choosing(String title, List<Span> theirs, List<Span> mine, FieldView field) {}

    /**
     * Changes of one version; none when both lists are empty.
     *
     * @param wordless explains that the text of the blocks is not shown; null where it is
     */
    record Side(String title, @Nullable String wordless, List<Change> fields, List<Change> blocks) {}

    @Override
    public String template() {
        return "page/merge";
    }
}
