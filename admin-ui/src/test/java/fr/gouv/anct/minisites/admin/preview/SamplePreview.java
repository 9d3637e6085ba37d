package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;

/** The screens of previews. */
public final class SamplePreview {

    private SamplePreview() {}

    public static Map<String, Screen> screens(String text) {
        List<PageLink> choices = List.of(
                new PageLink("Ordinateur", "/apercu?ecran=ordinateur", false, true),
                new PageLink("Téléphone", "/apercu?ecran=telephone", false, false));
        return Map.of(
                "apercu",
                new PreviewScreen(text, choices, choices, "http://apercu.localhost/jeton/page", text, false),
                "apercu-telephone",
                new PreviewScreen(text, choices, choices, "http://apercu.localhost/jeton/page", text, true));
    }
}
