package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.EditingStatusView;
import fr.gouv.anct.minisites.admin.page.PageFindings;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.form.BlockView;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Screen of the page editor: the form with fields and blocks, or why it is read-only, with findings, buttons and
 * working copy status.
 *
 * @param notice why it cannot be edited; null when it can
 * @param mark changes with the content, in the URL that the form posts to: a browser that returns to the form refills
 *     fields by their names, unless the URL shows that the form is another one (Blink, WebKit)
 * @param base number of the revision that the form started from
 * @param written author and time of the newest revision
 * @param steps buttons that save the page and lead to the next step
 * @param fields the first fields of the page
 * @param settings the other fields, which are folded
 * @param unfolded whether they are open, because one of them has an error
 * @param blocks null where the team cannot edit the body
 * @param adding form that adds blocks
 * @param choices lists of suggestions for fields
 * @param work null for accounts that may not write
 * @param findings of the checks
 * @param editor data for the script of the form; null where nothing can be edited
 */
public record PageScreen(
        Tenant site,
        UUID page,
        PageHeader header,
        @Nullable ReadOnlyMessage notice,
        ErrorSummary errors,
        String mark,
        int base,
        String written,
        List<Option> steps,
        List<FieldView> fields,
        List<FieldView> settings,
        boolean unfolded,
        @Nullable List<BlockView> blocks,
        AddBlockForm adding,
        FieldView comment,
        List<Choices> choices,
        @Nullable EditingStatusView work,
        PageFindings findings,
        @Nullable EditorView editor)
        implements Screen {

    public String action() {
        return Paths.PAGE.link(site, page);
    }

    /** Returns the message key of the title of the settings, which says what they contain. */
    public String settingsKey() {
        if (contains(PageInput.IMAGE)) {
            return "editor.settings";
        }
        return contains(PageInput.TAGS) ? "editor.settings.tags" : "editor.settings.plain";
    }

    private boolean contains(String field) {
        return settings.stream().anyMatch(setting -> setting.name().equals(field));
    }

    /**
     * Why a page cannot be edited.
     *
     * @param grave whether the reader must know it, such as a move to the trash
     * @param act link to the action that helps
     */
    public record ReadOnlyMessage(
            String text, boolean grave, @Nullable PageLink act) {}

    /**
     * Form that adds blocks without a script.
     *
     * @param ready sections maintained by central communications
     */
    public record AddBlockForm(List<Option> types, List<Option> ready, List<Option> places) {}

    /** List of suggestions for fields, which accept other values too. */
    public record Choices(String id, List<Option> options) {}

    @Override
    public String template() {
        return "page/content";
    }
}
