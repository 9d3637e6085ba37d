package fr.gouv.anct.minisites.sitedirectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the addresses of the directory of sites, and which sites a filter admits. */
class DirectoryFilterTest {

    private static final DirectorySite LODGINGS =
            site("Logis", Set.of(SiteTheme.HOUSING, SiteTheme.RURAL_AREAS), Set.of(SiteAudience.RESIDENTS));
    private static final DirectorySite WORKSHOPS =
            site("Ateliers", Set.of(SiteTheme.ECONOMY), Set.of(SiteAudience.BUSINESSES, SiteAudience.RESIDENTS));
    private static final DirectorySite UNKNOWN = site("Sans rien", Set.of(), Set.of());

    private static DirectorySite site(String name, Set<SiteTheme> themes, Set<SiteAudience> audiences) {
        return new DirectorySite(
                UUID.randomUUID(), name, "https://exemple.fr/", new DirectoryFacts("Une phrase.", themes, audiences));
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
    void aFilterIsItsAddress(String path, SiteTheme theme, SiteAudience audience) {
        DirectoryFilter filter = new DirectoryFilter(theme, audience);
        assertThat(DirectoryFilter.at(path)).contains(filter);
        assertThat(filter.path()).isEqualTo(path);
    }

    @Test
    void aFilterIsFoundThatAdmitsAnEntry() {
        DirectoryEntry lodgings = new DirectoryEntry(
                null, Set.of(SiteTheme.HOUSING, SiteTheme.RURAL_AREAS), Set.of(SiteAudience.RESIDENTS));
        DirectoryFilter filter = DirectoryFilter.admitting(lodgings);
        assertThat(filter.path()).isEqualTo("/annuaire/theme/ruralite/public/habitants");
        assertThat(filter.of(List.of(LODGINGS, WORKSHOPS, UNKNOWN))).containsExactly(LODGINGS);
        assertThat(DirectoryFilter.admitting(DirectoryEntry.EMPTY)).isEqualTo(DirectoryFilter.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/annuaires",
                "/annuaire/",
                "/annuaire/habitat",
                "/annuaire/theme",
                "/annuaire/theme/rien",
                "/annuaire/theme/HOUSING",
                "/annuaire/theme/habitant",
                "/annuaire/theme/rien/public/habitants",
                "/annuaire/public/habitants/theme/habitat",
                "/annuaire/theme/habitat/public/habitants/x"
            })
    void noOtherPathIsOne(String path) {
        assertThat(DirectoryFilter.at(path)).isEmpty();
    }

    @Test
    void everyThemeAndAudienceHasAnAddressOfItsOwn() {
        assertThat(Stream.of(SiteTheme.values()).map(DirectoryFilter.NONE::withTheme))
                .allSatisfy(
                        filter -> assertThat(DirectoryFilter.at(filter.path())).contains(filter))
                .extracting(DirectoryFilter::path)
                .doesNotHaveDuplicates();
        assertThat(Stream.of(SiteAudience.values()).map(DirectoryFilter.NONE::withAudience))
                .allSatisfy(
                        filter -> assertThat(DirectoryFilter.at(filter.path())).contains(filter))
                .extracting(DirectoryFilter::path)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFilterAdmitsTheSitesThatHaveBoth() {
        List<DirectorySite> all = List.of(WORKSHOPS, LODGINGS, UNKNOWN);
        DirectoryFilter residents = DirectoryFilter.NONE.withAudience(SiteAudience.RESIDENTS);
        assertThat(DirectoryFilter.NONE.of(all)).isEqualTo(all);
        assertThat(residents.of(all)).containsExactly(WORKSHOPS, LODGINGS);
        assertThat(residents.withTheme(SiteTheme.HOUSING).of(all)).containsExactly(LODGINGS);
        assertThat(residents.withTheme(SiteTheme.HEALTH).of(all)).isEmpty();
    }

    @Test
    void anEntryIsEqualInWhateverOrderItWasChosen() {
        DirectoryEntry entry = new DirectoryEntry(
                "  Une \n phrase ", Set.of(SiteTheme.RURAL_AREAS, SiteTheme.TOWN_CENTRES, SiteTheme.HOUSING), Set.of());
        assertThat(entry.themes()).containsExactly(SiteTheme.TOWN_CENTRES, SiteTheme.RURAL_AREAS, SiteTheme.HOUSING);
        assertThat(entry.normalized().sentence()).isEqualTo("Une phrase");
        assertThat(new DirectoryEntry(" ", Set.of(), Set.of()).normalized()).isEqualTo(DirectoryEntry.EMPTY);
    }
}
