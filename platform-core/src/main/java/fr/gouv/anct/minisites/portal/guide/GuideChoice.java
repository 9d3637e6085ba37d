package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A choice of a question, with the facts of the services that it leads to. Facts of different kinds must all be met, one
 * of each kind suffices; a choice without facts leads to all services.
 *
 * @param code its value in the query
 * @param reason why it leads to a service, after « parce que », such as « vous êtes une commune »
 * @param terms themes and audiences
 */
public record GuideChoice(
        @NotBlank @Pattern(regexp = GuideQuestion.CODE) @Size(max = GuideChoice.LONGEST_CODE)
        String code,

        @NotBlank @Size(max = GuideQuestion.LONGEST) String label,

        @NotBlank @Pattern(regexp = GuideChoice.REASON) @Size(max = GuideQuestion.LONGEST)
        String reason,

        List<TermRef> terms,
        Set<ServiceFacts.Kind> kinds,
        Set<ServiceFacts.Phase> phases) {

    static final int LONGEST_CODE = 40;

    /** « parce que » and « que » precede it, which a vowel would elide. */
    static final String REASON = "\\s*v(ous|otre|os) .*";

    GuideChoice normalized() {
        return new GuideChoice(code.strip(), PlainText.line(label), PlainText.line(reason), terms, kinds, phases);
    }

    GuideChoice withTerms(UnaryOperator<TermRef> changed) {
        return new GuideChoice(
                code, label, reason, terms.stream().map(changed).distinct().toList(), kinds, phases);
    }
}
