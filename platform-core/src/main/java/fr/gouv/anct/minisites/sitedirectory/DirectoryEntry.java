package fr.gouv.anct.minisites.sitedirectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text and the facts of a site in the directory of sites, beside its name and its address.
 *
 * @param sentence null for the description of the site
 * @param themes codes of terms; a code of no term is kept, and shown nowhere
 * @param audiences as the themes
 * @param territories codes of territories, as the themes; absent from its JSON when empty: nodes of the release before it
 *     read such an entry too
 */
public record DirectoryEntry(
        @Nullable @Multiline @Size(max = DirectoryEntry.LONGEST_SENTENCE)
        String sentence,

        Set<String> themes,
        Set<String> audiences,

        @Nullable @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = DirectoryEntry.MOST_TERRITORIES)
        Set<String> territories) {

    /** Maximum length of the sentence, in characters. */
    public static final int LONGEST_SENTENCE = 200;

    /** Maximum number of territories. */
    public static final int MOST_TERRITORIES = 20;

    /** An entry without sentence, themes, audiences or territories. */
    public static final DirectoryEntry EMPTY = new DirectoryEntry(null, Set.of(), Set.of(), Set.of());

    /** Sorts the sets: equal entries have equal JSON. */
    public DirectoryEntry {
        themes = ordered(themes);
        audiences = ordered(audiences);
        territories = ordered(territories);
    }

    /** Returns the territories; none for an entry from before it had any. */
    @Override
    public Set<String> territories() {
        return territories == null ? Set.of() : territories;
    }

    static Set<String> ordered(@Nullable Collection<String> codes) {
        return codes == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    /** Returns a copy whose sentence is one line, as it is displayed. */
    public DirectoryEntry normalized() {
        String line = PlainText.line(Objects.requireNonNullElse(sentence, ""));
        return new DirectoryEntry(line.isEmpty() ? null : line, themes, audiences, territories());
    }

    /** Returns a copy without the codes of another entry. */
    public DirectoryEntry without(DirectoryEntry other) {
        return new DirectoryEntry(
                sentence,
                without(themes, other.themes),
                without(audiences, other.audiences),
                without(territories(), other.territories()));
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        return codes.stream().filter(code -> !others.contains(code)).collect(Collectors.toSet());
    }

    /**
     * Returns a problem for the themes and for the audiences, if there is a code of no term among them. Territories are not
     * checked here: the terms have those alone that an entry refers to.
     */
    public List<Problem> problems(Terms terms) {
        return Stream.concat(
                        unknown(terms, Vocabulary.THEME, themes).map(_ -> Problem.of("themes", "choice")),
                        unknown(terms, Vocabulary.AUDIENCE, audiences).map(_ -> Problem.of("audiences", "choice")))
                .distinct()
                .toList();
    }

    private static Stream<String> unknown(Terms terms, Vocabulary vocabulary, Set<String> codes) {
        return codes.stream().filter(code -> terms.current(vocabulary, code).isEmpty());
    }

    /** Returns a copy with the terms that its codes stand for: without replaced terms, and without codes of no term. */
    public DirectoryEntry current(Terms terms) {
        return new DirectoryEntry(
                sentence,
                current(terms, Vocabulary.THEME, themes),
                current(terms, Vocabulary.AUDIENCE, audiences),
                current(terms, Vocabulary.TERRITORY, territories()));
    }

    private static Set<String> current(Terms terms, Vocabulary vocabulary, Set<String> codes) {
        return terms.current(vocabulary, codes).stream().map(Term::code).collect(Collectors.toSet());
    }

    /** Returns a copy with the codes of another entry that stand for no term added: they are kept. */
    public DirectoryEntry keepingUnknown(DirectoryEntry before, Terms terms) {
        return new DirectoryEntry(
                sentence,
                withUnknown(themes, before.themes, Vocabulary.THEME, terms),
                withUnknown(audiences, before.audiences, Vocabulary.AUDIENCE, terms),
                withUnknown(territories(), before.territories(), Vocabulary.TERRITORY, terms));
    }

    /** Returns a copy with other territories. */
    public DirectoryEntry withTerritories(Collection<String> codes) {
        return new DirectoryEntry(sentence, themes, audiences, ordered(codes));
    }

    private static Set<String> withUnknown(Set<String> codes, Set<String> before, Vocabulary vocabulary, Terms terms) {
        return Stream.concat(codes.stream(), unknown(terms, vocabulary, before)).collect(Collectors.toSet());
    }
}
