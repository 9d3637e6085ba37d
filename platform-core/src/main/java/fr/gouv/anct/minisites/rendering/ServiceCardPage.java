package fr.gouv.anct.minisites.rendering;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service as a card alone, which other sites may frame. Its links leave the frame.
 *
 * @param shell of the portal: its stylesheet and its appearance
 * @param kind in words; null where it is not known
 * @param href absolute URL of its page
 * @param site name of its site; null of the portal itself
 * @param tool link to the tool itself; null without one
 * @param ancestors origins that may frame it
 */
public record ServiceCardPage(
        Shell shell,
        String title,
        @Nullable String promise,
        @Nullable String kind,
        List<String> phases,
        String href,
        @Nullable String site,
        @Nullable PageLink tool,
        Set<String> ancestors)
        implements PageModel.PortalPage {

    @Override
    public String template() {
        return "service-card";
    }

    @Override
    public CspRelaxation opening() {
        return CspRelaxation.framedBy(ancestors);
    }
}
