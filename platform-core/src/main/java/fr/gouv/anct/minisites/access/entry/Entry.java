package fr.gouv.anct.minisites.access.entry;

/** Whether somebody comes in. */
public sealed interface Entry {

    /** @param administrator whether the role is given on the way */
    record Admitted(boolean administrator) implements Entry {}

    record Refused(Refusal reason) implements Entry {}
}
