package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.SiteLists.Hit;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.search.SearchableText;
import fr.gouv.anct.minisites.search.SimilarLexemes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The searchable texts of a site's system pages. */
public final class SystemPageTexts {

    private final List<Text> texts;
    private final int characters;

    /** @param characters of all their words */
    SystemPageTexts(List<Text> texts, int characters) {
        this.texts = List.copyOf(texts);
        this.characters = characters;
    }

    /** The texts of one page. */
    record Text(Hit hit, SearchableText title, SearchableText text) {}

    int characters() {
        return characters;
    }

    /** Returns these texts and others. */
    SystemPageTexts and(Collection<Text> others) {
        return new SystemPageTexts(
                Stream.concat(texts.stream(), others.stream()).toList(), characters);
    }

    /** @param forms of the words of the query, by word */
    SystemPageHits find(SearchQuery query, Map<String, Set<String>> forms) {
        Predicate<Text> titled = page -> page.title().matches(query, forms);
        List<Text> found =
                texts.stream().filter(page -> page.text().matches(query, forms)).toList();
        return new SystemPageHits(
                found.stream().filter(titled).map(Text::hit).toList(),
                found.stream().filter(titled.negate()).map(Text::hit).toList(),
                query.wanted().stream()
                        .allMatch(word -> forms.getOrDefault(word, Set.of()).isEmpty()),
                false,
                partly(query, forms, found));
    }

    private List<Hit> partly(SearchQuery query, Map<String, Set<String>> forms, List<Text> found) {
        List<SearchQuery> units = query.units().stream()
                .filter(unit -> unit.wanted().stream()
                        .anyMatch(word -> !forms.getOrDefault(word, Set.of()).isEmpty()))
                .toList();
        return units.size() < 2
                ? List.of()
                : texts.stream()
                        .filter(page -> !found.contains(page)
                                && query.unwanted().stream()
                                        .noneMatch(word -> page.text().has(forms.getOrDefault(word, Set.of()))))
                        .filter(page -> units.stream()
                                                .filter(unit -> page.title().matches(unit, forms))
                                                .count()
                                        * 2
                                >= units.size())
                        .map(Text::hit)
                        .toList();
    }

    /**
     * Finds pages with similar words: words of titles replace those that no page has. Titles alone: they are few, and
     * texts have a word similar to any other.
     */
    SystemPageHits findSimilar(SearchQuery query, Map<String, Set<String>> forms) {
        Map<String, Set<String>> similar = new HashMap<>(forms);
        query.wanted().forEach(word -> similar.computeIfPresent(word, (_, said) -> known(said) ? said : similar(said)));
        return similar.equals(forms)
                ? SystemPageHits.NONE
                : find(query, similar).similar();
    }

    private boolean known(Set<String> forms) {
        return forms.isEmpty() || texts.stream().anyMatch(page -> page.text().has(forms));
    }

    private Set<String> similar(Set<String> forms) {
        Set<String> similar = texts.stream()
                .flatMap(page -> SimilarLexemes.of(forms, page.title().forms()).stream())
                .collect(Collectors.toSet());
        return similar.isEmpty() ? forms : similar;
    }
}
