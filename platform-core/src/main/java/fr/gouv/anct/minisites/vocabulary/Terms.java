package fr.gouv.anct.minisites.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All terms of all vocabularies in memory, in use or replaced, which forms offer for selection and which resolve a
 * reference to its current term.
 *
 * @param all in the order of {@link Term#order}
 */
public record Terms(List<Term> all) {

    /** No terms at all. */
    public static final Terms NONE = new Terms(List.of());

    /** Returns the terms of a vocabulary that content can be given, in alphabetical order. */
    public List<Term> offered(Vocabulary vocabulary) {
        return all.stream()
                .filter(term -> term.vocabulary() == vocabulary && term.replacedBy() == null)
                .toList();
    }

    /** Returns the terms of a vocabulary that were replaced, in alphabetical order. */
    public List<Term> replaced(Vocabulary vocabulary) {
        return all.stream()
                .filter(term -> term.vocabulary() == vocabulary && term.replacedBy() != null)
                .toList();
    }

    /**
     * Returns for each term in use its label beside each of its synonyms and of the labels that it replaces: these mean the
     * term, and not one another.
     */
    public List<List<String>> synonyms() {
        return all.stream()
                .filter(term -> term.replacedBy() == null)
                .flatMap(term -> Stream.concat(
                                term.synonyms().stream(),
                                all.stream()
                                        .filter(other -> other.vocabulary() == term.vocabulary()
                                                && term.code().equals(other.replacedBy()))
                                        .map(Term::label))
                        .map(other -> List.of(term.label(), other)))
                .toList();
    }

    /** Returns a term, also one that was replaced; empty when there is none with this code. */
    public Optional<Term> find(TermRef reference) {
        return all.stream().filter(term -> term.reference().equals(reference)).findFirst();
    }

    /** Returns the term that a reference stands for: the replacing one if it was replaced; empty when there is none. */
    public Optional<Term> current(TermRef reference) {
        return current(reference.vocabulary(), reference.code());
    }

    /** Returns the term that a code stands for, as {@link #current(TermRef)}; a code may have any form. */
    public Optional<Term> current(Vocabulary vocabulary, String code) {
        return current(vocabulary, Term::code, code);
    }

    /** Returns the terms that codes stand for, in alphabetical order; a code of no term stands for none. */
    public List<Term> current(Vocabulary vocabulary, Collection<String> codes) {
        Set<Term> found = codes.stream()
                .flatMap(code -> current(vocabulary, code).stream())
                .collect(Collectors.toSet());
        return all.stream().filter(found::contains).toList();
    }

    /** Returns the term that a slug stands for: the replacing one if its term was replaced. */
    public Optional<Term> currentWithSlug(Vocabulary vocabulary, String slug) {
        return current(vocabulary, Term::slug, slug);
    }

    private Optional<Term> current(Vocabulary vocabulary, Function<Term, String> name, String value) {
        return all.stream()
                .filter(term ->
                        term.vocabulary() == vocabulary && name.apply(term).equals(value))
                .findFirst()
                .flatMap(term -> term.replacedBy() == null
                        ? Optional.of(term)
                        : find(new TermRef(vocabulary, term.replacedBy())));
    }
}
