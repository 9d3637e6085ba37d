package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Builds the decision form with its input. */
@Component
class DecisionFormFactory {

    static final String KIND = "decision";
    static final String REASON = "motif";
    static final String VERSION = "version";

    private static final int LONGEST = 4_000;

    private final Messages messages;

    DecisionFormFactory(Messages messages) {
        this.messages = messages;
    }

    DecisionForm of(SiteRequest request, DecisionInput input, boolean erroneous) {
        FieldView kind = kind(input);
        FieldView reason = reason(input);
        FieldView shownKind = erroneous ? withProblem(kind, input.kindProblem()) : kind;
        FieldView shownReason = erroneous ? withProblem(reason, input.reasonProblem()) : reason;
        return new DecisionForm(
                DecisionResource.DECISION.link(request.id()),
                request.version(),
                ErrorSummary.of(List.of(shownKind, shownReason)),
                shownKind,
                shownReason);
    }

    private FieldView kind(DecisionInput input) {
        List<Option> options = DecisionInput.KINDS.stream()
                .map(kind -> new Option(
                        kind,
                        messages.get("decision.choice." + kind),
                        messages.get("decision.choice." + kind + ".hint")))
                .toList();
        return FieldView.of(FieldView.Kind.RADIOS, KIND, messages.get("decision.choice.label"), input.kind())
                .withOptions(options);
    }

    private FieldView reason(DecisionInput input) {
        return FieldView.of(FieldView.Kind.TEXT, REASON, messages.get("decision.reason.label"), input.reason())
                .withHint(messages.get("decision.reason.hint"))
                .atMost(LONGEST);
    }

    private FieldView withProblem(FieldView field, Optional<String> key) {
        return key.map(problem -> field.withError(messages.get(problem), List.of()))
                .orElse(field);
    }
}
