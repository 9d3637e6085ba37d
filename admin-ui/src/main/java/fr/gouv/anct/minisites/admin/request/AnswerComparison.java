package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.provisioning.request.AnswerValidation;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import java.util.List;
import org.springframework.stereotype.Component;

/** Compares the answers of a request with those of an earlier submission, for its reviewers. */
@Component
public class AnswerComparison {

    private final RequestAnswersSummary summary;

    AnswerComparison(RequestAnswersSummary summary) {
        this.summary = summary;
    }

    /**
     * An answer that has changed.
     *
     * @param before as it is read; empty when there was none
     * @param after likewise
     */
    public record Change(String label, String before, String after) {}

    /** Returns the answers that have changed, in the order of the form. */
    public List<Change> of(RequestAnswers before, RequestAnswers after) {
        return after.changedSince(before).stream()
                .map(field -> new Change(summary.label(field), answer(field, before), answer(field, after)))
                .toList();
    }

    private String answer(RequestField field, RequestAnswers answers) {
        return AnswerValidation.applies(field, answers) ? summary.answer(field, answers) : "";
    }
}
