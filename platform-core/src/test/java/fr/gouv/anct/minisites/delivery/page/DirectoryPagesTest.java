package fr.gouv.anct.minisites.delivery.page;

import static fr.gouv.anct.minisites.vocabulary.testing.SampleTerms.EDUCATION;
import static fr.gouv.anct.minisites.vocabulary.testing.SampleTerms.HOUSING;
import static fr.gouv.anct.minisites.vocabulary.testing.SampleTerms.NORD;
import static fr.gouv.anct.minisites.vocabulary.testing.SampleTerms.YOUNG_PEOPLE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.PlatformSites;
import fr.gouv.anct.minisites.rendering.ListedPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.PlatformSitesView;
import fr.gouv.anct.minisites.sitedirectory.DirectoryFilter;
import fr.gouv.anct.minisites.sitedirectory.DirectorySite;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.TermCode;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import fr.gouv.anct.minisites.vocabulary.testing.SampleTerms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the pages of the directory of sites, and its blocks. */
class DirectoryPagesTest {

    private static final SiteUrls URLS = new SiteUrls("https://exemple.fr", "", false);

    /** Thirty sites about housing, and one for the young. */
    private static final List<DirectorySite> SITES = Stream.concat(
                    IntStream.range(0, 30).mapToObj(n -> site("Site " + n, HOUSING, List.of())),
                    Stream.of(site("Zèbre", EDUCATION, List.of(YOUNG_PEOPLE))))
            .toList();

    private static DirectorySite site(String name, Term theme, List<Term> audiences) {
        return new DirectorySite(
                UUID.randomUUID(),
                name,
                "https://" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".fr/",
                "Une phrase.",
                List.of(theme),
                audiences,
                List.of(),
                null);
    }

    private static DirectorySite in(String name, Term... territories) {
        return new DirectorySite(
                UUID.randomUUID(),
                name,
                "https://exemple.fr/",
                "Une phrase.",
                List.of(HOUSING),
                List.of(),
                List.of(territories),
                null);
    }

    private static Term commune(int number) {
        String slug = "commune-" + number;
        return new Term(Vocabulary.TERRITORY, slug, slug, "Commune %02d".formatted(number), List.of(), null);
    }

    @Test
    void theTerritoriesOfTheMostSitesAreFilters() {
        List<DirectorySite> many = IntStream.range(0, 25)
                .mapToObj(n -> n < 5 ? in("Site " + n, commune(n)) : in("Site " + n, commune(n), NORD))
                .toList();
        assertThat(pages("/annuaire", many).territories())
                .hasSize(DirectoryPages.TERRITORIES)
                .extracting(PageLink::label)
                .isSorted()
                .contains("Nord (59)");
        DirectoryPages filtered = pages("/annuaire/territoire/nord-59", many);
        assertThat(filtered.title(1)).isEqualTo("Nord (59)");
        assertThat(filtered.territories())
                .filteredOn(PageLink::current)
                .extracting(PageLink::label, PageLink::href)
                .containsExactly(tuple("Nord (59)", "/annuaire"));
    }

    private static Map<PlatformSites, PlatformSitesView> views(List<Block> body, List<DirectorySite> sites) {
        return DirectoryPages.views(body, sites, SampleTerms.ALL, URLS);
    }

    private static DirectoryPages pages(String path, List<DirectorySite> sites) {
        return new DirectoryPages(
                DirectoryFilter.at(path, SampleTerms.ALL).orElseThrow(), sites, URLS, new DeliveryMessages());
    }

    @Test
    void aLongListHasPages() {
        assertThat(pages("/annuaire", SITES).pages()).isEqualTo(2);
        assertThat(pages("/annuaire/public/jeunes", SITES).pages()).isEqualTo(1);
        assertThat(pages("/annuaire", List.of()).pages()).isEqualTo(1);
        assertThat(pages("/annuaire", SITES).title(1)).isEqualTo("Annuaire des sites");
        assertThat(pages("/annuaire/theme/habitat", SITES).title(2)).isEqualTo("Habitat (page 2)");
    }

    @Test
    void aFilterStandsBelowTheDirectory() {
        List<PageLink> home =
                List.of(new PageLink("Accueil", "/", false, false), new PageLink("Annuaire", "/annuaire", false, true));
        assertThat(pages("/annuaire", SITES).breadcrumb(home)).isEqualTo(home);
        assertThat(pages("/annuaire/theme/habitat/public/jeunes", SITES).breadcrumb(home))
                .extracting(PageLink::label, PageLink::current)
                .containsExactly(tuple("Accueil", false), tuple("Annuaire", false), tuple("Habitat, Jeunes", true));
    }

    @Test
    void aBlockShowsItsSitesAndLeadsToTheDirectory() {
        PlatformSites few = new PlatformSites("Logement", new TermCode("LODGING"), null, 3);
        PlatformSites tooMany = new PlatformSites(null, null, null, 99);
        PlatformSites none = new PlatformSites(null, new TermCode("EUROPE"), null, 3);
        PlatformSites unknown = new PlatformSites(null, null, new TermCode("HOUSING"), 3);
        Map<PlatformSites, PlatformSitesView> views = views(List.of(few, tooMany, none, unknown), SITES);
        assertThat(views).containsOnlyKeys(few, tooMany);
        PlatformSitesView shown = requireNonNull(views.get(few));
        assertThat(shown.sites()).extracting(ListedPage::title).containsExactly("Site 0", "Site 1", "Site 2");
        assertThat(shown.sites()).extracting(ListedPage::href).first().isEqualTo("https://site-0.fr/");
        assertThat(shown.directoryHref()).isEqualTo("/annuaire/theme/habitat");
        assertThat(shown.total()).isEqualTo(30);
        assertThat(requireNonNull(views.get(tooMany)).sites()).hasSize(12);
        assertThat(views(List.of(few), List.of())).isEmpty();
    }
}
