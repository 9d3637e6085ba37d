package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.admin.difference.Change;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions.
 *
 * @param same that nothing does
 * @param restoreHref where the older one is said again; none when one may not
 */
record ComparisonScreen(
        String lead,
        @Nullable String same,
        List<Change> fields,
        List<Change> blocks,
        @Nullable String restoreHref,
        String restore,
        String listHref)
        implements Screen {

    @Override
    public String template() {
        return "version/comparison";
    }
}
