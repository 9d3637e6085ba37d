package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.territory.Territories;
import fr.gouv.anct.minisites.territory.Territory;
import fr.gouv.anct.minisites.territory.TypedTerritories;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabularies;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Validates the terms and the territories of the input of a page form. */
@Component
public class PageTermValidator {

    private final Vocabularies vocabularies;
    private final Territories territories;

    PageTermValidator(Vocabularies vocabularies, Territories territories) {
        this.vocabularies = vocabularies;
        this.territories = territories;
    }

    /** Looks up the territories that are typed. */
    public Mono<TypedTerritories> typedTerritories(PageInput input) {
        return TypedTerritories.find(input.territory(), Revision.MOST_TERMS, territories);
    }

    /** Returns the message key of the first typed territory that is not certain, by field name. */
    static Map<String, String> problems(TypedTerritories typed) {
        return typed.problem()
                .map(code -> Map.of(PageInput.TERRITORY, "page.problem." + code))
                .orElse(Map.of());
    }

    /**
     * Returns the problems of terms that the base does not have: those that are not offered, and all on pages of other
     * kinds than those, which have no such fields.
     */
    Mono<Map<String, String>> problems(PageInput input, PageKind kind, Revision base) {
        List<String> added = input.terms().stream()
                .filter(term ->
                        TermRef.find(term).filter(base.terms()::contains).isEmpty())
                .toList();
        if (added.isEmpty()) {
            return Mono.just(Map.of());
        }
        List<TermRef> references =
                added.stream().flatMap(term -> TermRef.find(term).stream()).toList();
        return Mono.zip(
                        vocabularies.terms(),
                        territories.find(references),
                        (terms, places) -> Stream.concat(
                                        Vocabulary.MAINTAINED.stream()
                                                .flatMap(vocabulary -> terms.offered(vocabulary).stream())
                                                .map(Term::reference),
                                        places.stream().map(Territory::reference))
                                .map(TermRef::toString)
                                .collect(Collectors.toSet()))
                .map(offered -> problems(added, kind, offered));
    }

    private static Map<String, String> problems(List<String> added, PageKind kind, Set<String> offered) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (Vocabulary vocabulary : Vocabulary.values()) {
            added.stream()
                    .filter(term -> term.startsWith(vocabulary.code() + ":"))
                    .filter(term -> !kind.isClassified() || !offered.contains(term))
                    .findFirst()
                    .ifPresent(_ -> problems.put(
                            PageInput.field(vocabulary),
                            kind.isClassified() ? "page.problem.choice" : "page.problem.terms-kind"));
        }
        return problems;
    }
}
