package fr.gouv.anct.minisites.vocabulary;

import java.util.List;
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

    /** Returns the reference of content to this term. */
    public TermRef reference() {
        return new TermRef(vocabulary, code);
    }
}
