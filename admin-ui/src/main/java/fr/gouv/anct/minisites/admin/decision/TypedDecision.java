package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.provisioning.decision.Decision;
import java.util.List;
import java.util.Optional;

/**
 * A decision as it was typed.
 *
 * @param kind one of {@link #KINDS} when it is valid
 */
record TypedDecision(String kind, String reason) {

    static final String APPROVAL = "approval";
    static final String CHANGES = "changes";
    static final String PORTAL = "portal";
    static final String REFUSAL = "refusal";

    /** In the order in which they are offered. */
    static final List<String> KINDS = List.of(APPROVAL, CHANGES, PORTAL, REFUSAL);

    static final TypedDecision NONE = new TypedDecision("", "");

    private static final int LONGEST = 4_000;

    /** Line ends as a form sends them count for one, as they do on the screen. */
    TypedDecision {
        reason = reason.replace("\r\n", "\n");
    }

    /** The key of what is wrong with the kind. */
    Optional<String> kindProblem() {
        return KINDS.contains(kind) ? Optional.empty() : Optional.of("decision.problem.kind");
    }

    /** The key of what is wrong with the reason: only an approval goes without. */
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
     * The decision.
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
            default -> throw new IllegalStateException("Not a decision: " + kind);
        };
    }
}
