package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.search.SearchableText;
import fr.gouv.anct.minisites.search.SimilarLexemes;
import fr.gouv.anct.minisites.tenancy.VisitorPath;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The searchable texts of a site's system pages, on the portal with those of the listed sites: thousands. */
public final class SystemPageTexts {

    private final List<Text> own;
    private final ListedTexts listed;
    private final int characters;

    /** @param characters of all their words */
    SystemPageTexts(List<Text> own, int characters) {
        this(List.copyOf(own), ListedTexts.NONE, characters);
    }

    private SystemPageTexts(List<Text> own, ListedTexts listed, int characters) {
        this.own = own;
        this.listed = listed;
        this.characters = characters;
    }

    /** The texts of one page. */
    record Text(Hit hit, SearchableText title, SearchableText text) {}

    int characters() {
        return characters;
    }

    /** Returns these texts and, after them, those of the listed sites. */
    SystemPageTexts and(ListedTexts others) {
        return new SystemPageTexts(own, others, characters);
    }

    private Stream<Text> all() {
        return Stream.concat(own.stream(), listed.texts().stream());
    }

    /**
     * Compares each text with a query: off the event loop.
     *
     * @param forms of the words of the query, by word
     */
    SystemPageHits find(SearchQuery query, Map<String, Set<String>> forms) {
        List<Text> found =
                all().filter(page -> page.text().matches(query, forms)).toList();
        Map<Boolean, List<Hit>> titled = found.stream()
                .collect(Collectors.partitioningBy(
                        page -> page.title().matches(query, forms),
                        Collectors.mapping(Text::hit, Collectors.toList())));
        List<Hit> inTitles = requireNonNull(titled.get(true));
        List<Hit> inTexts = requireNonNull(titled.get(false));
        return new SystemPageHits(
                inTitles,
                inTexts,
                query.wanted().stream()
                        .allMatch(word -> forms.getOrDefault(word, Set.of()).isEmpty()),
                false,
                SystemPageHits.mayShowPartly(inTitles, inTexts) ? partly(query, forms, found) : List.of());
    }

    /** @param found the few complete matches */
    private List<Hit> partly(SearchQuery query, Map<String, Set<String>> forms, List<Text> found) {
        List<SearchQuery> units = query.units().stream()
                .filter(unit -> unit.wanted().stream()
                        .anyMatch(word -> !forms.getOrDefault(word, Set.of()).isEmpty()))
                .toList();
        return units.size() < 2
                ? List.of()
                : all().filter(page -> !found.contains(page)
                                && query.unwanted().stream()
                                        .noneMatch(word -> page.text().has(forms.getOrDefault(word, Set.of()))))
                        .filter(page -> units.stream()
                                                .filter(unit -> page.title().matches(unit, forms))
                                                .count()
                                        * 2
                                >= units.size())
                        .limit(PageSearch.HITS_PER_PAGE)
                        .map(Text::hit)
                        .toList();
    }

    /** Returns the system pages whose titles have words that begin with each of these: off the event loop. */
    List<Hit> systemPagesWith(List<String> beginnings) {
        return with(beginnings, own);
    }

    /** Returns the listed sites whose names have words that begin with each of these: off the event loop. */
    List<Hit> sitesWith(List<String> beginnings) {
        return with(beginnings, listed.texts());
    }

    private static List<Hit> with(List<String> beginnings, List<Text> pages) {
        List<String> folded = beginnings.stream().map(VisitorPath::folded).toList();
        return pages.stream()
                .map(Text::hit)
                .filter(hit -> begun(hit.title(), folded))
                .toList();
    }

    private static boolean begun(String title, List<String> words) {
        List<String> known =
                SearchableText.words(title).stream().map(VisitorPath::folded).toList();
        return words.stream().allMatch(word -> known.stream().anyMatch(one -> one.startsWith(word)));
    }

    /**
     * Finds pages with similar words: words of titles replace those that no page has. Titles alone: they are few, and
     * texts have a word similar to any other. Off the event loop, as {@link #find}.
     */
    SystemPageHits findSimilar(SearchQuery query, Map<String, Set<String>> forms) {
        Map<String, Set<String>> similar = new HashMap<>(forms);
        query.wanted().forEach(word -> similar.computeIfPresent(word, (_, said) -> known(said) ? said : similar(said)));
        return similar.equals(forms)
                ? SystemPageHits.NONE
                : find(query, similar).similar();
    }

    private boolean known(Set<String> forms) {
        return forms.isEmpty()
                || own.stream().anyMatch(page -> page.text().has(forms))
                || !Collections.disjoint(listed.lexemes(), forms);
    }

    private Set<String> similar(Set<String> forms) {
        Set<String> similar = Stream.concat(
                        own.stream().map(page -> page.title().forms()), Stream.of(listed.titleLexemes()))
                .flatMap(title -> SimilarLexemes.of(forms, title).stream())
                .collect(Collectors.toSet());
        return similar.isEmpty() ? forms : similar;
    }
}
