package fr.gouv.anct.minisites.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests which words of a page correct those that were typed. */
class SpellingCorrectionTest {

    private static final Set<String> PAGE =
            Set.of("demande", "de", "passeport", "transport", "rénovation", "énergétique", "aide");

    private static Map<String, String> corrections(String typed) {
        return SpellingCorrection.nearest(SearchQuery.of(typed).wanted(), PAGE);
    }

    @Test
    void theNearestWordOfThePageIsNamedAsItIsWrittenThere() {
        assertThat(corrections("demande passport")).isEqualTo(Map.of("passport", "passeport"));
        assertThat(corrections("renovaiton energetique")).isEqualTo(Map.of("renovaiton", "rénovation"));
        assertThat(corrections("dfe")).as("too short").isEmpty();
        assertThat(corrections("ornithologie")).as("near nothing").isEmpty();
        assertThat(corrections("demandes -passport")).isEqualTo(Map.of("demandes", "demande"));
    }

    @Test
    void anotherInflectionOfAWordIsNoCorrection() {
        Map<String, Set<String>> forms = Map.of(
                "demandes", Set.of("demand"),
                "demande", Set.of("demand"),
                "passport", Set.of("passport"),
                "passeport", Set.of("passeport"));
        assertThat(SpellingCorrection.withoutInflections(Map.of("demandes", "demande", "passport", "passeport"), forms))
                .isEqualTo(Map.of("passport", "passeport"));
    }

    @Test
    void theQueryStaysAsItWasTypedBesideTheCorrections() {
        Map<String, String> corrections = Map.of("passport", "passeport", "renovaiton", "rénovation");
        assertThat(SearchQuery.corrected("Demande de « PASSPORT » -taxe", corrections))
                .isEqualTo("Demande de « passeport » -taxe");
        assertThat(SearchQuery.corrected("l’aide-renovaiton,passport ?", corrections))
                .isEqualTo("l’aide-rénovation,passeport ?");
        assertThat(SearchQuery.corrected("", corrections)).isEmpty();
    }
}
