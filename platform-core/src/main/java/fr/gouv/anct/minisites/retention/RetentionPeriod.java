package fr.gouv.anct.minisites.retention;

import java.time.temporal.ChronoUnit;

/** How long one category of personal data is kept: a fixed duration, or as long as other data exists. */
public sealed interface RetentionPeriod {

    /** A fixed duration from the start that the text of the rule names. */
    record Fixed(int number, ChronoUnit unit) implements RetentionPeriod {}

    /** As long as other data exists, which the text of the rule names. */
    record Dependent() implements RetentionPeriod {}
}
