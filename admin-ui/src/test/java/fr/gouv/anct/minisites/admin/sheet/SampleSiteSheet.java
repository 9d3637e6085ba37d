package fr.gouv.anct.minisites.admin.sheet;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.EventTimeline;
import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;

/** Sample screens of the sheet of a site: with everything, and of a new site for a reader without acts. */
public final class SampleSiteSheet {

    private SampleSiteSheet() {}

    public static Map<String, Screen> screens(String text) {
        PageLink link = new PageLink(text, "/l", false, false);
        return Map.of(
                "fiche",
                new SiteSheetResource.SiteSheetScreen(
                        new BadgeView(text, BadgeView.Tone.SUCCESS),
                        List.of(
                                new SheetFact(text, text, text + "\nDeuxième ligne.", link),
                                new SheetFact(text + " (fin)", text, null, null)),
                        List.of(link),
                        new EventTimeline(List.of(
                                new EventTimeline.Entry(SampleComponents.MOMENT, text, text, text, "/demande/1"),
                                new EventTimeline.Entry(SampleComponents.MOMENT, text, null, null)))),
                "fiche-nouvelle",
                new SiteSheetResource.SiteSheetScreen(
                        new BadgeView(text, BadgeView.Tone.NEW),
                        List.of(new SheetFact(text, text, null, null)),
                        List.of(),
                        new EventTimeline(List.of())));
    }
}
