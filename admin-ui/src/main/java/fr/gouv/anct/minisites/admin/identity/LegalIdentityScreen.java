package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A site's legal identity.
 *
 * @param form to change it; null without permission
 * @param facts for read-only users
 * @param notice the legal notice, current or previewed
 * @param privacy the page about personal data
 */
record LegalIdentityScreen(
        String lead, @Nullable EditView form, @Nullable SummaryList facts, PageView notice, PageView privacy)
        implements Screen {

    /**
     * The form.
     *
     * @param agreed the SIRET whose entity replaces the typed values, once the warning was shown; empty for none
     * @param changes of other users meanwhile
     */
    record EditView(
            String action,
            String version,
            String agreed,
            boolean overtaken,
            List<String> changes,
            List<GroupView> groups,
            List<ListView> lists) {

        /** Fields of different list elements share their labels: they are preceded by the title of the element. */
        public ErrorSummary errors() {
            return new ErrorSummary(Stream.concat(
                            groups.stream().flatMap(group -> ErrorSummary.of(group.fields()).entries().stream()),
                            lists.stream()
                                    .flatMap(list -> list.lines().stream())
                                    .flatMap(line -> ErrorSummary.of(
                                            line.fields(), field -> line.title() + " – " + field.label())
                                            .entries()
                                            .stream()))
                    .toList());
        }
    }

    /**
     * A titled group of fields.
     *
     * @param entityHref where the platform's values among them are corrected; null for most users
     */
    record GroupView(
            String title, List<FieldView> fields, @Nullable String entityHref) {}

    /**
     * A list of repeated fields.
     *
     * @param name of its component, id of its last line and value of the button that adds a line
     * @param room whether a line may be added
     */
    record ListView(String name, String title, String hint, List<GroupView> lines, boolean room, String addLabel) {}

    /**
     * A page of the site.
     *
     * @param tried whether it shows unsaved values
     */
    record PageView(String id, String title, String href, boolean tried) {}

    @Override
    public String template() {
        return "identity/page";
    }
}
