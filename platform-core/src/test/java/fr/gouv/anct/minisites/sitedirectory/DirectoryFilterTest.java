package fr.gouv.anct.minisites.sitedirectory;

import static fr.gouv.anct.minisites.vocabulary.testing.SampleTerms.ALL;
import static fr.gouv.anct.minisites.vocabulary.testing.SampleTerms.HEALTH;
import static fr.gouv.anct.minisites.vocabulary.testing.SampleTerms.HOUSING;
import static fr.gouv.anct.minisites.vocabulary.testing.SampleTerms.NORD;
import static fr.gouv.anct.minisites.vocabulary.testing.SampleTerms.RESIDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the addresses of the directory of sites, which sites a filter admits, and the terms of an entry. */
class DirectoryFilterTest {

    private static final DirectorySite LODGINGS = site("Logis", Set.of("HOUSING", "RURAL_AREAS"), Set.of("RESIDENTS"));
    private static final DirectorySite WORKSHOPS =
            site("Ateliers", Set.of("ECONOMY"), Set.of("BUSINESSES", "RESIDENTS"));
    private static final DirectorySite UNKNOWN = site("Sans rien", Set.of("NOTHING", "a b"), Set.of());

    private static DirectorySite site(String name, Set<String> themes, Set<String> audiences) {
        return DirectorySite.of(
                UUID.randomUUID(),
                name,
                "https://exemple.fr/",
                new DirectoryFacts("Une phrase.", themes, audiences),
                ALL);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/annuaire, -, -",
                "/annuaire/theme/habitat, HOUSING, -",
                "/annuaire/public/habitants, -, RESIDENTS",
                "/annuaire/theme/habitat/public/services-de-l-etat, HOUSING, STATE_SERVICES"
            })
    void aFilterIsItsAddress(String path, @Nullable String theme, @Nullable String audience) {
        Optional<DirectoryFilter> filter = DirectoryFilter.of(theme, audience, ALL);
        assertThat(filter).isPresent();
        assertThat(DirectoryFilter.at(path, ALL)).isEqualTo(filter);
        assertThat(filter.map(DirectoryFilter::path)).contains(path);
    }

    @Test
    void aTerritoryIsTheLastPartOfTheAddress() {
        DirectoryFilter nord = DirectoryFilter.NONE.withTerritory(NORD);
        assertThat(DirectoryFilter.at("/annuaire/territoire/nord-59", ALL)).contains(nord);
        assertThat(nord.withTheme(HOUSING).path()).isEqualTo("/annuaire/theme/habitat/territoire/nord-59");
        assertThat(DirectoryFilter.at("/annuaire/theme/habitat/territoire/nord-59", ALL))
                .contains(nord.withTheme(HOUSING));
        assertThat(DirectoryFilter.at("/annuaire/territoire/habitat", ALL)).isEmpty();
        DirectorySite north = DirectorySite.of(
                UUID.randomUUID(),
                "Hauts",
                "https://exemple.fr/",
                new DirectoryFacts("Une phrase.", Set.of(), Set.of(), Set.of("department-59", "commune-1"), null),
                ALL);
        assertThat(north.territories()).containsExactly(NORD);
        assertThat(nord.of(List.of(LODGINGS, north, WORKSHOPS))).containsExactly(north);
    }

    @Test
    void aReplacedTermStandsForItsSuccessor() {
        DirectoryFilter housing = DirectoryFilter.NONE.withTheme(HOUSING);
        assertThat(DirectoryFilter.at("/annuaire/theme/logement", ALL)).contains(housing);
        assertThat(DirectoryFilter.of("LODGING", null, ALL)).contains(housing);
        assertThat(housing.of(List.of(UNKNOWN, site("Toits", Set.of("LODGING"), Set.of()))))
                .extracting(DirectorySite::name)
                .containsExactly("Toits");
    }

    @Test
    void aCodeOfNoTermIsNoFilter() {
        assertThat(DirectoryFilter.of("NOTHING", null, ALL)).isEmpty();
        assertThat(DirectoryFilter.of("RESIDENTS", null, ALL)).isEmpty();
        assertThat(DirectoryFilter.of("HOUSING", "housing", ALL)).isEmpty();
    }

    @Test
    void aFilterIsFoundThatAdmitsAnEntry() {
        DirectoryEntry lodgings =
                new DirectoryEntry(null, Set.of("HOUSING", "RURAL_AREAS"), Set.of("RESIDENTS"), Set.of());
        DirectoryFilter filter = DirectoryFilter.admitting(lodgings, ALL);
        assertThat(filter.path()).isEqualTo("/annuaire/theme/habitat/public/habitants");
        assertThat(filter.of(List.of(LODGINGS, WORKSHOPS, UNKNOWN))).containsExactly(LODGINGS);
        assertThat(DirectoryFilter.admitting(DirectoryEntry.EMPTY, ALL)).isEqualTo(DirectoryFilter.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/annuaires",
                "/annuaire/",
                "/annuaire/habitat",
                "/annuaire/theme",
                "/annuaire/theme/",
                "/annuaire/theme/rien",
                "/annuaire/theme/-",
                "/annuaire/theme/HOUSING",
                "/annuaire/theme/habitant",
                "/annuaire/theme/habitants",
                "/annuaire/theme/rien/public/habitants",
                "/annuaire/theme/habitat/theme/ruralite",
                "/annuaire/theme/../theme/habitat",
                "/annuaire/theme/habitat%00",
                "/annuaire/theme/habitat\n",
                "/annuaire/theme/<script>",
                "/annuaire/theme/' or '1'='1",
                "/annuaire/public/habitants/theme/habitat",
                "/annuaire/theme/habitat/public/habitants/x"
            })
    void noOtherPathIsOne(String path) {
        assertThat(DirectoryFilter.at(path, ALL)).isEmpty();
    }

    @Test
    void aHostilePathIsReadInLinearTime() {
        LinearTimeAssertion.assertLinear(
                "segments",
                100_000,
                length -> "/annuaire/theme/" + "a-".repeat(length / 2) + "/public/!",
                path -> DirectoryFilter.at(path, ALL));
    }

    @Test
    void everyThemeAndAudienceHasAnAddressOfItsOwn() {
        assertThat(Stream.concat(
                        ALL.offered(Vocabulary.THEME).stream().map(DirectoryFilter.NONE::withTheme),
                        ALL.offered(Vocabulary.AUDIENCE).stream().map(DirectoryFilter.NONE::withAudience)))
                .hasSizeGreaterThan(15)
                .allSatisfy(filter ->
                        assertThat(DirectoryFilter.at(filter.path(), ALL)).contains(filter))
                .extracting(DirectoryFilter::path)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFilterAdmitsTheSitesThatHaveBoth() {
        List<DirectorySite> all = List.of(WORKSHOPS, LODGINGS, UNKNOWN);
        DirectoryFilter residents = DirectoryFilter.NONE.withAudience(RESIDENTS);
        assertThat(DirectoryFilter.NONE.of(all)).isEqualTo(all);
        assertThat(residents.of(all)).containsExactly(WORKSHOPS, LODGINGS);
        assertThat(residents.withTheme(HOUSING).of(all)).containsExactly(LODGINGS);
        assertThat(residents.withTheme(HEALTH).of(all)).isEmpty();
    }

    @Test
    void anEntryIsEqualInWhateverOrderItWasChosen() {
        DirectoryEntry entry = new DirectoryEntry(
                "  Une \n phrase ", Set.of("RURAL_AREAS", "TOWN_CENTRES", "HOUSING"), Set.of(), Set.of());
        assertThat(entry.themes()).containsExactly("HOUSING", "RURAL_AREAS", "TOWN_CENTRES");
        assertThat(entry.normalized().sentence()).isEqualTo("Une phrase");
        assertThat(new DirectoryEntry(" ", Set.of(), Set.of(), Set.of()).normalized())
                .isEqualTo(DirectoryEntry.EMPTY);
    }

    @Test
    void anEntryKeepsTheCodesOfNoTermThatItHas() {
        DirectoryEntry stored = new DirectoryEntry(null, Set.of("LODGING", "NOTHING"), Set.of("RESIDENTS"), Set.of());
        DirectoryEntry shown = stored.current(ALL);
        assertThat(shown).isEqualTo(new DirectoryEntry(null, Set.of("HOUSING"), Set.of("RESIDENTS"), Set.of()));
        assertThat(shown.keepingUnknown(stored, ALL).themes()).containsExactly("HOUSING", "NOTHING");
        assertThat(stored.problems(ALL)).containsExactly(Problem.of("themes", "choice"));
        assertThat(stored.without(stored).problems(ALL)).isEmpty();
        assertThat(new DirectoryEntry(null, Set.of(), Set.of("HOUSING", "EUROPE"), Set.of()).problems(ALL))
                .containsExactly(Problem.of("audiences", "choice"));
    }
}
