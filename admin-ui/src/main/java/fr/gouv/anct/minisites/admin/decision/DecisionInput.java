package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.provisioning.decision.Decision;
import java.util.List;
import java.util.Optional;

/**
 * A decision as typed.
 *
 * @param kind one of {@link #KINDS} when it is valid
 */
record DecisionInput(String kind, String reason) {

    static final String APPROVAL = "approval";
    static final String CHANGES = "changes";
    static final String PORTAL = "portal";
    static final String REFUSAL = "refusal";

    /** All kinds, in the order in which they are offered. */
    static final List<String> KINDS = List.of(APPROVAL, CHANGES, PORTAL, REFUSAL);

    static final DecisionInput NONE = new DecisionInput("", "");

    private static final int LONGEST = 4_000;

    /** A CRLF of a form counts as one character, as in the browser. */
    DecisionInput {
        reason = reason.replace("\r\n", "\n");
    }

    /** Message key of the problem with the kind. */
    Optional<String> kindProblem() {
        return KINDS.contains(kind) ? Optional.empty() : Optional.of("decision.problem.kind");
    }

    /** Message key of the problem with the reason, which is optional for an approval only. */
    Optional<String> reasonProblem() {
        if (reason.strip().length() > LONGEST) {
            return Optional.of("decision.problem.reason-long");
        }
        return reason.isBlank() && KINDS.contains(kind) && !approves()
                ? Optional.of("decision.problem.reason")
                : Optional.empty();
    }

    boolean approves() {
        return kind.equals(APPROVAL);
    }

    boolean valid() {
        return kindProblem().isEmpty() && reasonProblem().isEmpty();
    }

    /**
     * Returns the decision.
     *
     * @throws IllegalStateException when it is not {@link #valid()}
     */
    Decision decision() {
        String words = reason.strip();
        return switch (kind) {
            case APPROVAL -> new Decision.Approval(words.isEmpty() ? null : words);
            case CHANGES -> new Decision.ChangesRequested(words);
            case PORTAL -> new Decision.PortalSection(words);
            case REFUSAL -> new Decision.Refusal(words);
            default -> throw new IllegalStateException("Unknown kind of decision: " + kind);
        };
    }
}
