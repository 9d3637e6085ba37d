package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;

/**
 * The draft of a page as visitors would see it.
 *
 * @param widths links to phone and desktop width, the one in use is current
 * @param schemes links to light and dark, the one in use is current
 * @param source of the frame, absolute
 * @param phone whether the frame is as narrow as a phone
 */
record PreviewScreen(
        PageHeader header,
        String lead,
        List<PageLink> widths,
        List<PageLink> schemes,
        String source,
        String title,
        boolean phone)
        implements Screen {

    @Override
    public String template() {
        return "preview/page";
    }
}
