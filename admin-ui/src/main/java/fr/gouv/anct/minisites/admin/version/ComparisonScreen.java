package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.admin.difference.Change;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions.
 *
 * @param same that nothing does
 * @param restores where each of them is said again, the one that is looked at first; not the newest, none when one may not
 */
record ComparisonScreen(
        String lead,
        @Nullable String same,
        List<Change> fields,
        List<Change> blocks,
        List<PageLink> restores,
        String listHref)
        implements Screen {

    @Override
    public String template() {
        return "version/comparison";
    }
}
