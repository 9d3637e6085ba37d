package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.difference.Change;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a page that have changed would make of it.
 *
 * @param updates none: there is nothing to decide
 * @param unsaved that what the reader has typed and not saved goes with an update; none where there is nothing
 */
record UpdateScreen(
        PageHeader header, List<Update> updates, @Nullable String unsaved, String pageHref) implements Screen {

    /**
     * One of them.
     *
     * @param id unique on the screen
     * @param same that nothing of the page would differ
     * @param hidden what was seen, as it is sent with the decision
     */
    record Update(
            String id,
            String name,
            @Nullable String same,
            List<Change> blocks,
            String applyHref,
            String declineHref,
            List<Hidden> hidden) {}

    @Override
    public String template() {
        return "template/update";
    }
}
