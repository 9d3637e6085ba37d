package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Builds the decision form with its input. */
@Component
class DecisionForms {

    static final String KIND = "decision";
    static final String REASON = "motif";
    static final String VERSION = "version";

    private static final int LONGEST = 4_000;

    private final Texts texts;

    DecisionForms(Texts texts) {
        this.texts = texts;
    }

    DecisionForm of(SiteRequest request, TypedDecision typed, boolean erroneous) {
        FieldView kind = kind(typed);
        FieldView reason = reason(typed);
        FieldView shownKind = erroneous ? withProblem(kind, typed.kindProblem()) : kind;
        FieldView shownReason = erroneous ? withProblem(reason, typed.reasonProblem()) : reason;
        return new DecisionForm(
                Dossiers.path(request) + "/decision",
                request.version(),
                ErrorSummary.of(List.of(shownKind, shownReason)),
                shownKind,
                shownReason);
    }

    private FieldView kind(TypedDecision typed) {
        List<Option> options = TypedDecision.KINDS.stream()
                .map(kind -> new Option(
                        kind, texts.say("decision.choice." + kind), texts.say("decision.choice." + kind + ".hint")))
                .toList();
        return FieldView.of(FieldView.Kind.RADIOS, KIND, texts.say("decision.choice.label"), typed.kind())
                .withOptions(options);
    }

    private FieldView reason(TypedDecision typed) {
        return FieldView.of(FieldView.Kind.TEXT, REASON, texts.say("decision.reason.label"), typed.reason())
                .withHint(texts.say("decision.reason.hint"))
                .atMost(LONGEST);
    }

    private FieldView withProblem(FieldView field, Optional<String> key) {
        return key.map(problem -> field.withError(texts.say(problem), List.of()))
                .orElse(field);
    }
}
