package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.content.version.Span;
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

    /**
     * One part of the page.
     *
     * @param badge what was done with it; none when it stays as it is
     * @param folded whether its words are only told on request
     */
    record Change(String id, String title, @Nullable BadgeView badge, List<Span> spans, boolean folded) {}

    @Override
    public String template() {
        return "version/comparison";
    }
}
