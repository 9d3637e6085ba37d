package fr.gouv.anct.minisites.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.testing.SuperuserDatabase;
import fr.gouv.anct.minisites.delivery.CoreTest;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** Checks the loading of the official territories, and that people find theirs by what they type. */
@CoreTest
class TerritoriesTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Territories territories;

    @Autowired
    private TerritoryLoadingJob job;

    @BeforeEach
    void load() {
        job.run().block(SOON);
    }

    private static <T> T await(Mono<T> some) {
        return Objects.requireNonNull(some.block(SOON));
    }

    private static int count(String rows) {
        return Integer.parseInt(SuperuserDatabase.text("select count(*) " + rows));
    }

    private List<String> named(String typed) {
        return await(territories.named(typed, 60)).stream()
                .map(Territory::label)
                .toList();
    }

    private List<String> search(String typed) {
        return await(territories.search(typed, 10)).stream()
                .map(Territory::label)
                .toList();
    }

    @Test
    void franceIsLoadedOnce() {
        assertThat(count("from territory where replaced_by is null"))
                .as("18 regions, 109 departments and collectivities, 1,255 EPCI, 34,969 communes")
                .isEqualTo(18 + 109 + 1_255 + 34_969);
        SuperuserDatabase.change("update territory set population = -1 where code = 'commune-59350'");
        job.run().block(SOON);
        assertThat(count("from territory where population = -1"))
                .as("an edition that is loaded is not loaded again")
                .isOne();
        SuperuserDatabase.change("delete from territory_edition");
        job.run().block(SOON);
        assertThat(count("from territory where population = -1"))
                .as("an edition that is not loaded is, over what is there")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lille | Lille (59)",
                "lille (59) | Lille (59)",
                "LILLE 59 | Lille (59)",
                "Saint Étienne | Saint-Étienne (42)",
                "St-Étienne | Saint-Étienne (42)",
                "l'haÿ les roses | L'Haÿ-les-Roses (94)",
                "L’Haÿ-les-Roses | L'Haÿ-les-Roses (94)",
                "Hauts-de-France | Hauts-de-France",
                "59 | Nord (59)",
                "2a | Corse-du-Sud (2A)",
                "2A004 | Ajaccio (2A)",
                "971 | Guadeloupe (971)",
                "La Réunion (région) | La Réunion (région)",
                "haÿ-les-roses | L'Haÿ-les-Roses (94)",
                "97410 | Saint-Pierre (974)",
                "200093201 | Métropole Européenne de Lille (59)",
                "75056 | Paris (75)",
                "75011 | Paris (75)",
                "Marseille 6e Arrondissement | Marseille (13)",
                "13206 | Marseille (13)",
                "Brénaz | Arvière-en-Valromey (01)",
                "01340 | Béréziat (01)",
                "98714 | Papeete (987)",
            })
    void aNameMeansOneTerritory(String typed, String label) {
        assertThat(named(typed)).as(typed).contains(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saint sulpice les champs | Saint-Sulpice-les-Champs (23)",
                "St-Sulpice champs | Saint-Sulpice-les-Champs (23)",
                "saint sulp champ | Saint-Sulpice-les-Champs (23)",
                "evry courcour | Évry-Courcouronnes (91)",
                "lyon | Lyon (69)",
            })
    void beginningsOfSeveralWordsFindATerritory(String typed, String label) {
        assertThat(search(typed)).as(typed).startsWith(label);
    }

    @Test
    void aWholeNameComesBeforeThoseThatBeginWithItAndTheseBeforeOthers() {
        assertThat(await(territories.search("saint sulpice", 60)).stream().map(Territory::label))
                .containsSubsequence(
                        "Saint-Sulpice (46)", "Saint-Sulpice-la-Pointe (81)", "Saint-Sulpice-les-Champs (23)");
        assertThat(search("villeurbanne")).startsWith("Villeurbanne (69)");
        assertThat(search("ville urbanne")).as("no word begins so").isEmpty();
    }

    @Test
    void anUnknownNameComesBeforeOneOfSeveralTerritories() {
        Territory one = new Territory("commune-1", "Sainte-Colombe (05)");
        Territory other = new Territory("commune-2", "Sainte-Colombe (16)");
        TypedTerritories.Name several = new TypedTerritories.Name("Sainte-Colombe", List.of(one, other), List.of());
        TypedTerritories.Name unknown = new TypedTerritories.Name("Quartier des Halles", List.of(), List.of(other));
        TypedTerritories both = new TypedTerritories(List.of(several, unknown));
        assertThat(both.problem()).contains("territory");
        assertThat(both.wrong()).isEqualTo("«\u00a0Quartier des Halles\u00a0»");
        assertThat(both.alternatives()).containsExactly("Sainte-Colombe; Sainte-Colombe (16)");
        assertThat(new TypedTerritories(List.of(several)).problem()).contains("territory-several");
    }

    @Test
    void aPostcodeAndANameMayMeanSeveral() {
        assertThat(named("Sainte-Colombe"))
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(label -> label.contains("Colombe"));
        assertThat(named("51300")).as("the postcode of most communes").hasSize(46);
        assertThat(named("Guadeloupe")).contains("Guadeloupe (971)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Atlantide",
                "99999",
                "000000000",
                "%",
                "_",
                "'",
                "\\",
                "Lille;Nord",
                "é",
                "\u0000",
                "😀"
            })
    void nothingElseIsOne(String typed) {
        assertThat(named(typed)).as(typed).isEmpty();
    }

    @Test
    void aLongTextIsNoTerritory() {
        assertThat(named("a".repeat(100_000))).isEmpty();
        assertThat(search("œ".repeat(100_000))).isEmpty();
    }

    @Test
    void whileItIsTypedTheMostLikelyComeFirst() {
        assertThat(search("lil")).first().isEqualTo("Lille (59)");
        assertThat(search("nor")).first().isEqualTo("Normandie");
        assertThat(search("roses")).contains("L'Haÿ-les-Roses (94)");
        assertThat(search("bren")).contains("Arvière-en-Valromey (01)");
        assertThat(search("sain")).hasSize(10);
    }

    @Test
    void referencesStandForTheTerritoriesOfToday() {
        List<Territory> found = await(territories.find(List.of(
                TermRef.of("territory:commune-59350"),
                TermRef.of("territory:department-59"),
                TermRef.of("territory:commune-01059"),
                TermRef.of("territory:commune-00000"),
                TermRef.of("theme:HOUSING"))));
        assertThat(found)
                .extracting(Territory::label)
                .containsExactly("Arvière-en-Valromey (01)", "Lille (59)", "Nord (59)");
        assertThat(found).extracting(one -> one.reference().toString()).contains("territory:department-59");
        assertThat(await(territories.find(List.of()))).isEmpty();
    }
}
