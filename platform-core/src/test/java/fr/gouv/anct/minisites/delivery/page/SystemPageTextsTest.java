package fr.gouv.anct.minisites.delivery.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.delivery.page.SystemPageTexts.Text;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.search.SearchableText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the search of system pages and listed sites; each word is its own and only lexeme, but for articles. */
class SystemPageTextsTest {

    private static final Set<String> STOP_WORDS = Set.of("des", "du", "la", "les");
    private static final List<Text> OWN = List.of(
            text("plan", "Plan du site", ""),
            text("contact", "Contact", "Écrire à la mairie pour un habitat"),
            text("cookies", "Cookies", "Une mesure"));
    private static final List<Text> LISTED = List.of(
            text("annuaire", "Annuaire des sites", ""),
            text("habitat", "Habitat durable", "Des maisons et des jardins"),
            text("ecoles", "Écoles numériques", "Des maisons pour apprendre"),
            text("jardins", "Jardins partagés", "Un habitat pour les abeilles"));
    private static final SystemPageTexts TEXTS = new SystemPageTexts(OWN, 0).and(ListedTexts.of(LISTED));

    private static Text text(String path, String title, String text) {
        List<String> all = SearchableText.words(title + " " + text);
        return new Text(
                new Hit(path, title, text),
                new SearchableText(SearchableText.words(title), forms(all)),
                new SearchableText(all, forms(all)));
    }

    private static Map<String, Set<String>> forms(Collection<String> words) {
        return words.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), word -> STOP_WORDS.contains(word) ? Set.<String>of() : Set.of(word)));
    }

    private static SystemPageHits search(SystemPageTexts texts, String typed, boolean similar) {
        SearchQuery query = SearchQuery.of(typed);
        Map<String, Set<String>> forms = forms(List.of(query.words()));
        return similar ? texts.findSimilar(query, forms) : texts.find(query, forms);
    }

    private static String paths(List<Hit> hits) {
        return hits.stream().map(Hit::path).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "habitat, habitat, contact jardins, ''",
        "jardins, jardins, habitat, ''",
        "maisons, '', habitat ecoles, ''",
        "maisons -numériques, '', habitat, ''",
        "plan habitat, '', '', plan habitat",
        "plan la habitat, '', '', plan habitat",
        "plan habitat -durable, '', '', plan",
        "habitat mairie, '', contact, habitat",
        "habitat jardins, '', habitat jardins, ''",
        "girafe, '', '', ''",
    })
    void findsPagesWithAllWordsElseWithSome(String typed, String titled, String others, String partly) {
        SystemPageHits hits = search(TEXTS, typed, false);
        assertThat(paths(hits.titled())).isEqualTo(titled);
        assertThat(paths(hits.others())).isEqualTo(others);
        assertThat(paths(hits.partly())).isEqualTo(partly);
    }

    @ParameterizedTest
    @CsvSource({
        "contakt, contact, ''",
        "habitta, habitat, contact jardins",
        "jardina, jardins, habitat",
        "maisonz, '', ''",
        "maisons habitta, '', habitat",
        "habitat, '', ''",
    })
    void wordsOfTitlesReplaceThoseThatNoTextHas(String typed, String titled, String others) {
        SystemPageHits hits = search(TEXTS, typed, true);
        assertThat(paths(hits.titled())).isEqualTo(titled);
        assertThat(paths(hits.others())).isEqualTo(others);
        assertThat(hits.partly()).isEmpty();
    }

    /** The vocabulary of the listed sites answers as each of their texts would. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "habitat",
                "habitta",
                "habitat durrable",
                "plan maisons",
                "abeilles jardina",
                "annuaire contakt",
                "numérique",
                "\"habitat durable\"",
                "habitat -jardins",
                "la",
                "girafe"
            })
    void listedSitesAreFoundLikeSystemPages(String typed) {
        SystemPageTexts same =
                new SystemPageTexts(Stream.concat(OWN.stream(), LISTED.stream()).toList(), 0);
        for (boolean similar : new boolean[] {false, true}) {
            assertThat(search(TEXTS, typed, similar)).isEqualTo(search(same, typed, similar));
        }
    }

    @Test
    void pagesWithSomeOfTheWordsAreLookedForOnlyWhereTheyMayBeShown() {
        List<Text> texts = Stream.concat(
                        IntStream.range(0, 3).mapToObj(n -> text("complete" + n, "Autre", "habitat durable")),
                        Stream.of(text("partly", "Habitat", "")))
                .toList();
        assertThat(search(new SystemPageTexts(texts, 0), "habitat durable", false)
                        .partly())
                .isEmpty();
        assertThat(paths(search(new SystemPageTexts(texts.subList(1, 4), 0), "habitat durable", false)
                        .partly()))
                .isEqualTo("partly");
    }
}
