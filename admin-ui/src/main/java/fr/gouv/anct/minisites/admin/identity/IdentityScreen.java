package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks and who answers for it.
 *
 * @param form to change it; none for who only reads
 * @param facts for who only reads
 * @param notice the legal notice as it reads, or will
 * @param privacy the page about personal data
 */
record IdentityScreen(
        String lead, @Nullable FormView form, @Nullable SummaryList facts, PageView notice, PageView privacy)
        implements Screen {

    /**
     * The form.
     *
     * @param agreed the SIRET whose entity takes the place of what is typed, once that was said; empty for none
     * @param changes what somebody else changed meanwhile
     */
    record FormView(
            String action,
            String version,
            String agreed,
            boolean overtaken,
            List<String> changes,
            ErrorSummary errors,
            List<GroupView> groups,
            List<ListView> lists) {}

    /**
     * Some fields under a title.
     *
     * @param entityHref where the platform's facts among them are corrected; none for most readers
     */
    record GroupView(
            String title, List<FieldView> fields, @Nullable String entityHref) {}

    /**
     * Facts of which there are several.
     *
     * @param id of its last line, where adding one leads
     * @param add value of the button that makes room for one more; none when there are as many as can be
     */
    record ListView(
            String id,
            String title,
            String hint,
            List<GroupView> lines,
            @Nullable String add,
            String addLabel) {}

    /**
     * A page of the site.
     *
     * @param tried whether it shows what is being typed
     */
    record PageView(String id, String title, String href, boolean tried) {}

    @Override
    public String template() {
        return "identity/page";
    }
}
