package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.rendering.FacetLinks;
import fr.gouv.anct.minisites.rendering.FeedLink;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.rendering.SharedContentPage;
import fr.gouv.anct.minisites.rendering.SharedContentPage.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Sample pages of the list of what sites share, for the tests of the templates. */
final class SampleSharedContent {

    private static final Item OF_SITE = new Item(
            new PageLink("Guide de l’habitat & du commerce", "https://exemple.fr/documents/guide", true, false),
            "Une phrase & une autre.",
            "Document",
            "Cœur de ville",
            LocalDate.of(2026, 3, 1));

    private static final Item OF_PORTAL = new Item(
            new PageLink("Une actualité", "/actualites/une", false, false),
            null,
            "Actualité",
            null,
            LocalDate.of(2026, 2, 1));

    private SampleSharedContent() {}

    static Map<String, PageModel> all() {
        return Map.of(
                "ressources", page(List.of(OF_SITE, OF_PORTAL), false),
                "ressources-filtrees", page(List.of(OF_SITE), true),
                "ressources-aucune-filtree", page(List.of(), true),
                "ressources-aucune", page(List.of(), false));
    }

    private static PageModel page(List<Item> items, boolean filtered) {
        return new SharedContentPage(
                SampleShell.page("Ressources").build(),
                "Ressources",
                items,
                items.size(),
                items.isEmpty()
                        ? List.of()
                        : List.of("contenu", "theme", "public", "territoire", "site").stream()
                                .map(code -> new FacetLinks(
                                        code,
                                        List.of(
                                                new FacetLinks.Value("Une", "/ressources", filtered, true),
                                                new FacetLinks.Value("Autre (2)", "/ressources?a=b", false, false))))
                                .toList(),
                filtered,
                "/ressources",
                List.of(new FeedLink("shared.feed.atom", "application/atom+xml", "/ressources.atom")),
                new Pagination(1, List.of("/ressources")));
    }
}
