package fr.gouv.anct.minisites.retention;

import java.time.temporal.ChronoUnit;

/** For how long something is kept. */
public sealed interface Kept {

    /** So long from the moment that the words of the rule name. */
    record For(int number, ChronoUnit unit) implements Kept {}

    /** As long as something else is there; the words of the rule name it. */
    record AsLongAs() implements Kept {}
}
