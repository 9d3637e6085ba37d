package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * Finds the terms that an answer names by their codes. Answers from before the platform had vocabularies name
 * {@code TOWN_CENTRES} as {@code town-centres}.
 */
public final class AnswerTerms {

    private AnswerTerms() {}

    /**
     * Returns the terms in use that an answer stands for, in alphabetical order; none for a field without a vocabulary.
     */
    public static List<Term> of(RequestField field, String answer, Terms terms) {
        Vocabulary vocabulary = field.vocabulary();
        return vocabulary == null
                ? List.of()
                : terms.current(
                        vocabulary,
                        RequestField.choices(answer).stream()
                                .flatMap(code -> find(vocabulary, code, terms).stream())
                                .map(Term::code)
                                .toList());
    }

    /** Whether each code of an answer is that of a term. */
    static boolean allExist(RequestField field, String answer, Terms terms) {
        Vocabulary vocabulary = field.vocabulary();
        return vocabulary != null
                && RequestField.choices(answer).stream()
                        .allMatch(code -> find(vocabulary, code, terms).isPresent());
    }

    private static Optional<Term> find(Vocabulary vocabulary, String code, Terms terms) {
        return terms.current(vocabulary, code)
                .or(() -> terms.all().stream()
                        .filter(term -> term.vocabulary() == vocabulary
                                && EnumCode.of(term.code()).equals(code))
                        .findFirst()
                        .flatMap(term -> terms.current(term.reference())));
    }
}
