package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a page, to be written.
 *
 * @param notice why it cannot be written; none: it can
 * @param conflict who saved meanwhile; none: nobody
 * @param against number of the newest revision
 * @param base number of the revision that the form started from
 * @param written who wrote that one, and when
 * @param blocks null where the body is not the team's to write
 * @param choices lists that fields choose from
 */
record PageScreen(
        PageHeader header,
        @Nullable String notice,
        @Nullable String conflict,
        ErrorSummary errors,
        String action,
        int base,
        int against,
        String written,
        List<FieldView> fields,
        @Nullable List<BlockView> blocks,
        List<Option> types,
        FieldView comment,
        List<Choices> choices)
        implements Screen {

    /** A list that fields choose from, without being bound to it. */
    record Choices(String id, List<Option> options) {}

    /** The same, saying who saved meanwhile. */
    PageScreen overtaken(String words) {
        return new PageScreen(
                header, notice, words, errors, action, base, against, written, fields, blocks, types, comment, choices);
    }

    @Override
    public String template() {
        return "page/content";
    }
}
