package fr.gouv.anct.minisites.access.admission;

/**
 * Result of {@link AdmissionRules} for a sign-in candidate: admitted, possibly with the administrator role, or refused
 * with a reason.
 */
public sealed interface AdmissionDecision {

    /**
     * Admitted.
     *
     * @param administrator whether the configuration names the address as an administrator's, which grants the role once
     */
    record Admitted(boolean administrator) implements AdmissionDecision {}

    record Refused(AdmissionRefusal reason) implements AdmissionDecision {}
}
