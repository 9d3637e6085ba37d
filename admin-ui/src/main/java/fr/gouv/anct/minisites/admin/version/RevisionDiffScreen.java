package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two revisions.
 *
 * @param same notice that there are none
 * @param restores links to restore each of them, the displayed one first; not for the newest, empty without permission
 */
record RevisionDiffScreen(
        String lead,
        @Nullable String same,
        List<DifferenceView> fields,
        List<DifferenceView> blocks,
        List<PageLink> restores,
        String listHref)
        implements Screen {

    @Override
    public String template() {
        return "version/comparison";
    }
}
