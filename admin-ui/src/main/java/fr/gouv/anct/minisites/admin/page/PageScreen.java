package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a page, to be written.
 *
 * @param notice why it cannot be written; none: it can
 * @param mark another for each content, in the address that the form is sent to: a browser that comes back to the form fills
 *     in what was typed by the names of fields, unless the address says that the form is another (Blink, WebKit)
 * @param base number of the revision that the form started from
 * @param written who wrote that one, and when
 * @param fields what the page begins with
 * @param settings the others, which are folded away
 * @param unfolded unless something is wrong with one of them
 * @param blocks null where the body is not the team's to write
 * @param adding what can be added to them
 * @param choices lists that fields choose from
 * @param work none for who cannot write
 * @param findings what the checks find in it
 * @param editor what the script makes of the form; none where there is nothing to write
 */
record PageScreen(
        PageHeader header,
        @Nullable Notice notice,
        ErrorSummary errors,
        String action,
        String mark,
        int base,
        String written,
        List<FieldView> fields,
        List<FieldView> settings,
        boolean unfolded,
        @Nullable List<BlockView> blocks,
        Adding adding,
        FieldView comment,
        List<Choices> choices,
        @Nullable WorkView work,
        PageFindings findings,
        @Nullable EditorView editor)
        implements Screen {

    /**
     * Why a page cannot be written.
     *
     * @param grave whether something has become of it that one has to know
     * @param act what can be done about it
     */
    record Notice(String text, boolean grave, @Nullable PageLink act) {}

    /**
     * What can be added to the blocks without a script, and where.
     *
     * @param ready sections that central communications keep
     */
    record Adding(List<Option> types, List<Option> ready, List<Option> places) {}

    /** A list that fields choose from, without being bound to it. */
    record Choices(String id, List<Option> options) {}

    @Override
    public String template() {
        return "page/content";
    }
}
