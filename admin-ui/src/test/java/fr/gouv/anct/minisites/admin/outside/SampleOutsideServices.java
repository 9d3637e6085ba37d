package fr.gouv.anct.minisites.admin.outside;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.outside.OutsideServicesResource.Item;
import fr.gouv.anct.minisites.admin.outside.OutsideServicesResource.OutsideServicesScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Map;

/** Sample screens of the outside services. */
public final class SampleOutsideServices {

    private SampleOutsideServices() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "services-exterieurs",
                new OutsideServicesScreen(List.of(
                        new Item("un", text, new BadgeView("À jour", Tone.SUCCESS), List.of(text, text), true),
                        new Item("deux", text, new BadgeView("En panne", Tone.ERROR), List.of(text), true),
                        new Item("trois", text, new BadgeView("Éteint", Tone.INFO), List.of(), false))));
    }
}
