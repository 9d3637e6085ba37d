package fr.gouv.anct.minisites.access.admission;

/** Decision on the admission of a sign-in candidate. */
public sealed interface AdmissionDecision {

    /** @param administrator whether the administrator role is granted at this sign-in */
    record Admitted(boolean administrator) implements AdmissionDecision {}

    record Refused(AdmissionRefusal reason) implements AdmissionDecision {}
}
