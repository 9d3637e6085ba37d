package fr.gouv.anct.minisites.vocabulary;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a vocabulary that classifies documents, with its permanent code and slug, label, synonyms and the term
 * that replaced it.
 *
 * @param code by which content refers to it; it never changes
 * @param slug in addresses; it never changes
 * @param label as people read it
 * @param synonyms words by which it is also looked for
 * @param replacedBy code of the term that stands for this one, which is no longer offered; null while it is in use
 */
public record Term(
        Vocabulary vocabulary,
        String code,
        String slug,
        String label,
        List<String> synonyms,
        @Nullable String replacedBy) {

    /** Code of the term for all other themes, which comes last in lists. */
    private static final String OTHER = "OTHER";

    /** Returns the order of lists: the French alphabetical order of the labels, with the term for all others last. */
    public static Comparator<Term> order() {
        return Comparator.comparing((Term term) -> term.code.equals(OTHER))
                .thenComparing(Term::label, Collator.getInstance(Locale.FRENCH));
    }

    /** Returns the reference of content to this term. */
    public TermRef reference() {
        return new TermRef(vocabulary, code);
    }
}
