package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.admin.component.SampleComponents;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.Map;

/** Sample screens of tokens: some, none, and a new one. */
public final class SampleTokens {

    private SampleTokens() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "jetons",
                new TokenResource.ListScreen(SampleComponents.table(text, 3)),
                "jetons-vide",
                new TokenResource.ListScreen(SampleComponents.table(text, 0)),
                "jeton-cree",
                new TokenResource.NewScreen(text, SampleComponents.MOMENT, text));
    }
}
