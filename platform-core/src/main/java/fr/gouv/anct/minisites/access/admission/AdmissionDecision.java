package fr.gouv.anct.minisites.access.admission;

/** Decision on the admission of a sign-in candidate. */
public sealed interface AdmissionDecision {

    /**
     * Admitted.
     *
     * @param administrator whether the configuration names the address as an administrator's, which grants the role once
     */
    record Admitted(boolean administrator) implements AdmissionDecision {}

    record Refused(AdmissionRefusal reason) implements AdmissionDecision {}
}
