package fr.gouv.anct.minisites.admin.quicksearch;

import fr.gouv.anct.minisites.admin.quicksearch.QuickSearchResults.Group;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.wording.FoldedWords;
import java.util.List;
import java.util.Map;

/** Sample screens and suggestions of the quick search. */
public final class SampleQuickSearch {

    private SampleQuickSearch() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "recherche", new QuickSearchResource.ResultsScreen("", null, false, List.of()),
                "recherche-resultats", new QuickSearchResource.ResultsScreen(text, null, false, groups(text)),
                "recherche-un-type",
                        new QuickSearchResource.ResultsScreen(
                                text, text, false, List.of(groups(text).getFirst())),
                "recherche-sans-resultat", new QuickSearchResource.ResultsScreen(text, null, true, List.of()));
    }

    public static Map<String, Screen> fragments(String text) {
        return Map.of(
                "suggestions", new QuickSearchResource.SuggestionsScreen(text, "/recherche?q=a", groups(text)),
                "suggestions-aucune", new QuickSearchResource.SuggestionsScreen(text, "/recherche?q=a", List.of()));
    }

    private static List<Group> groups(String text) {
        return List.of(
                new Group(
                        ResultKind.PAGE,
                        text,
                        List.of(item("/pages/1", text, text), item("/pages/2", text, "")),
                        "/recherche?q=a&type=page"),
                new Group(ResultKind.SCREEN, text, List.of(item("/journal", text, "")), null));
    }

    private static FoundItem item(String href, String text, String detail) {
        return new FoundItem(href, MarkedText.of(text, FoldedWords.of("vil")), detail);
    }
}
