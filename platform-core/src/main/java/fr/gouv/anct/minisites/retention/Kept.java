package fr.gouv.anct.minisites.retention;

import java.time.temporal.ChronoUnit;

/** Retention period of personal data. */
public sealed interface Kept {

    /** A fixed duration from the start that the text of the rule names. */
    record For(int number, ChronoUnit unit) implements Kept {}

    /** As long as other data exists, which the text of the rule names. */
    record AsLongAs() implements Kept {}
}
