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
 * What two people made of one version of a page, to be put together.
 *
 * @param lead who saved meanwhile, and when
 * @param kept that nothing is lost, and how to read what is shown
 * @param author of their version
 * @param choose what there is to do about the conflicts
 * @param me who stands beside the author
 * @param hidden all that was typed
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

    /** Something to choose, with what each of them made of it. */
    record Choosing(String title, List<Span> theirs, List<Span> mine, FieldView field) {}

    /**
     * What one of them has changed; nothing, when both lists are empty.
     *
     * @param wordless says that the words of the blocks are not shown; none where they are
     */
    record Side(String title, @Nullable String wordless, List<Change> fields, List<Change> blocks) {}

    @Override
    public String template() {
        return "page/merge";
    }
}
