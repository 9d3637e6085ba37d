package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pending template updates of a page.
 *
 * @param updates empty when there is nothing to decide
 * @param unsaved notice that the reader's unsaved changes are included in an update; null where there are none
 */
record TemplateUpdateScreen(
        PageHeader header, List<Update> updates, @Nullable String unsaved, String pageHref) implements Screen {

    /**
     * An update.
     *
     * @param id unique on the screen
     * @param same notice that the page would not change
     * @param hidden the displayed state as hidden fields, sent with the decision
     */
    record Update(
            String id,
            String name,
            @Nullable String same,
            List<DifferenceView> blocks,
            String applyHref,
            String declineHref,
            List<HiddenField> hidden) {}

    @Override
    public String template() {
        return "template/update";
    }
}
