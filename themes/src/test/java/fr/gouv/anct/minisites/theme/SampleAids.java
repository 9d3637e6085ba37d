package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.rendering.AidListView;
import fr.gouv.anct.minisites.rendering.FacetLinks;
import fr.gouv.anct.minisites.rendering.FeedLink;
import fr.gouv.anct.minisites.rendering.ListedAid;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Sample aids, and pages of their list. */
final class SampleAids {

    private SampleAids() {}

    static List<ListedAid> of(int number) {
        return IntStream.range(0, number).mapToObj(SampleAids::aid).toList();
    }

    private static ListedAid aid(int number) {
        boolean whole = number % 2 == 0;
        return new ListedAid(
                new PageLink(
                        "Réhabiliter & partager " + number, "https://exemple.fr/aides/" + number + "/", true, false),
                whole ? "Une aide à l’étude et aux travaux." : "",
                whole ? List.of("Agence d’essai", "Région d’essai") : List.of(),
                whole ? "Creuse (23)" : null,
                whole,
                whole ? LocalDate.of(2026, 12, 31) : null,
                number % 4 == 0 ? "Source : Région d’essai" : null);
    }

    static PageModel.AidListPage list(int total, boolean filtered) {
        List<FacetLinks> facets = List.of(
                new FacetLinks(
                        "type",
                        List.of(new FacetLinks.Value("Subvention (12)", "/aides/type/subvention", false, true))),
                new FacetLinks(
                        "public",
                        List.of(
                                new FacetLinks.Value("Communes", "/aides", filtered, true),
                                new FacetLinks.Value(
                                        "Associations (3)", "/aides/public/associations", false, !filtered))));
        return new PageModel.AidListPage(
                SampleShell.page("Aides et appels à projets").build(),
                "Aides et appels à projets",
                new AidListView(
                        of(Math.min(total, 24)),
                        total,
                        new PageLink("", filtered ? "/aides" : "/aides/appels", false, filtered),
                        total == 0 ? List.of() : facets,
                        filtered,
                        "/aides",
                        LocalDate.of(2026, 3, 3),
                        "https://aides-territoires.beta.gouv.fr/",
                        List.of(
                                new FeedLink("aids.feed.atom", "application/atom+xml", "/aides.atom"),
                                new FeedLink("aids.feed.calendar", "text/calendar", "/aides.ics")),
                        new Pagination(
                                1,
                                IntStream.rangeClosed(1, Math.max(1, (total + 23) / 24))
                                        .mapToObj(n -> "/aides?page=" + n)
                                        .toList())));
    }
}
