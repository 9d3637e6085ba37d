package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.SystemPageTexts.Text;
import fr.gouv.anct.minisites.search.SearchableText;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The searchable texts of the listed sites, with the vocabulary of all of them: looking for a word in each text would
 * take as long as the search itself.
 *
 * @param lexemes of all texts
 * @param titleLexemes of all titles
 */
record ListedTexts(List<Text> texts, Set<String> lexemes, Set<String> titleLexemes) {

    static final ListedTexts NONE = ListedTexts.of(List.of());

    static ListedTexts of(List<Text> texts) {
        return new ListedTexts(List.copyOf(texts), lexemes(texts, Text::text), lexemes(texts, Text::title));
    }

    private static Set<String> lexemes(List<Text> texts, Function<Text, SearchableText> part) {
        return texts.stream().map(part).flatMap(text -> text.forms().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
