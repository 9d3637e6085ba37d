package fr.gouv.anct.minisites.admin.guide;

import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;

/** Sample guides, for the home page of a site: one with steps left, and one that is ready. */
public final class SampleGuide {

    private SampleGuide() {}

    /** A guide with a step that is done, one to do, and one that is up to others. */
    public static GuidePanel started(String text) {
        return new GuidePanel(
                text,
                List.of(
                        new GuidePanel.Step(true, text, text, null, link(text), null),
                        new GuidePanel.Step(false, text, text, text, link(text), null),
                        new GuidePanel.Step(false, text, text, null, null, text)),
                false,
                text);
    }

    /** A guide whose steps are done. */
    public static GuidePanel ready(String text) {
        return new GuidePanel(text, List.of(new GuidePanel.Step(true, text, text, null, link(text), null)), true, text);
    }

    private static PageLink link(String text) {
        return new PageLink(text, "/l", false, false);
    }
}
