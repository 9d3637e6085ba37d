package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.reference.Phone;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.TerritoryPage;
import fr.gouv.anct.minisites.rendering.TerritoryPage.Group;
import fr.gouv.anct.minisites.rendering.TerritoryPage.Item;
import fr.gouv.anct.minisites.rendering.TerritoryPage.Part;
import fr.gouv.anct.minisites.rendering.TerritorySearchPage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample pages of territories, for the tests of the templates. */
final class SampleTerritoryPages {

    private static final Item DOCUMENT = new Item(
            "Guide de l’habitat & du commerce",
            "https://exemple.fr/documents/guide",
            "Une phrase & une autre.",
            "Cœur de ville",
            LocalDate.of(2026, 3, 1));

    private static final Item SITE = new Item("Cœur de ville", "https://exemple.fr/", null, null, null);

    private static final Item OF_SITE = new Item("Une page", "https://exemple.fr/page", null, "Cœur de ville", null);

    private static final Item OF_PORTAL =
            new Item("Une actualité", "/actualites/une", null, null, LocalDate.of(2026, 3, 1));

    private SampleTerritoryPages() {}

    static Map<String, PageModel> all() {
        Map<String, PageModel> pages = new LinkedHashMap<>();
        pages.put("territoires", search(null, List.of(), List.of(), false));
        pages.put(
                "territoires-homonymes",
                search(
                        "Saint-Denis",
                        links("Saint-Denis (93)", "Saint-Denis (974)"),
                        links("Saint-Denis-d'Oléron (17)"),
                        true));
        pages.put("territoires-proches", search("Saint-Den", List.of(), links("Saint-Denis (93)"), false));
        pages.put("territoires-sans", search("Nulle & part", List.of(), List.of(), false));
        pages.put("territoire", page("commune", List.of(), groups(), national()));
        pages.put("territoire-vide", page("commune", List.of(), List.of(), List.of()));
        for (String kind : List.of("epci", "department", "region")) {
            pages.put("territoire-" + kind, page(kind, links("Guéret (23)", "Ajain (23)"), List.of(), national()));
        }
        return pages;
    }

    private static List<PageLink> links(String... labels) {
        return List.of(labels).stream()
                .map(label -> new PageLink(label, "/territoires/gueret-23096", false, false))
                .toList();
    }

    private static PageModel search(
            @Nullable String typed, List<PageLink> named, List<PageLink> similar, boolean more) {
        return new TerritorySearchPage(
                SampleShell.page("Près de chez moi").build(),
                "Près de chez moi",
                "/territoires",
                typed,
                named,
                similar,
                more,
                links("Bretagne", "Corse"),
                links("Ain (01)", "Corse-du-Sud (2A)"));
    }

    private static List<Group> groups() {
        return List.of(
                new Group(
                        "documents",
                        List.of(
                                new Part("commune", List.of(DOCUMENT), "/recherche?q=Gu%C3%A9ret&contenu=documents"),
                                new Part("department", List.of(OF_SITE), null))),
                new Group("sites", List.of(new Part("region", List.of(SITE), null))));
    }

    private static List<TerritoryPage.Contact> contacts() {
        return List.of(
                new TerritoryPage.Contact(
                        null,
                        "Préfet, délégué territorial de l’Agence",
                        "Préfecture & services",
                        null,
                        "1 place\n23000 Guéret",
                        new Phone("05 00 00 00 00"),
                        "contact@exemple.gouv.fr",
                        "https://exemple.gouv.fr/"),
                new TerritoryPage.Contact(
                        "Villages d’avenir", "Chef de projet", "Direction", "Creuse (23)", null, null, null, null));
    }

    private static TerritoryPage.@Nullable Offices offices(boolean few) {
        TerritoryPage.Span morning = new TerritoryPage.Span("9 h", "12 h 30");
        TerritoryPage.Span afternoon = new TerritoryPage.Span("14 h", "17 h");
        TerritoryPage.Office known = new TerritoryPage.Office(
                "France services – Guéret & alentours",
                "1 rue de l’Essai\n23000 Guéret",
                new Phone("05 00 00 00 00"),
                "fs@exemple.fr",
                "https://exemple.fr/",
                "https://lannuaire.exemple.fr/essai",
                List.of(
                        new TerritoryPage.Hours(
                                List.of("MONDAY", "TUESDAY", "WEDNESDAY"), List.of(morning, afternoon), null),
                        new TerritoryPage.Hours(List.of("THURSDAY"), List.of(morning), "Sur rendez-vous"),
                        new TerritoryPage.Hours(List.of("FRIDAY"), List.of(), "Sur rendez-vous"),
                        new TerritoryPage.Hours(List.of("SATURDAY", "SUNDAY"), List.of(), null)));
        TerritoryPage.Office always = new TerritoryPage.Office(
                "Mairie – Guéret",
                null,
                null,
                null,
                null,
                null,
                List.of(new TerritoryPage.Hours(
                        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
                        List.of(morning),
                        null)));
        TerritoryPage.Office unknown =
                new TerritoryPage.Office("Préfecture – Creuse", "Guéret", null, null, null, null, List.of());
        return new TerritoryPage.Offices(
                few ? List.of(unknown) : List.of(known, always, unknown), LocalDate.of(2026, 12, 1));
    }

    private static List<Group> national() {
        return List.of(new Group("news", List.of(new Part("france", List.of(OF_PORTAL), null))));
    }

    private static PageModel page(String kind, List<PageLink> inside, List<Group> groups, List<Group> national) {
        return new TerritoryPage(
                SampleShell.page("Guéret (23)").build(),
                "Guéret (23)",
                kind,
                groups,
                national,
                groups.isEmpty() ? List.of() : contacts(),
                kind.equals("commune") || kind.equals("epci") ? offices(groups.isEmpty()) : null,
                inside,
                "/territoires");
    }
}
