package fr.gouv.anct.minisites.provisioning.lifecycle;

import java.time.LocalDate;

/** A measure due for a site. */
sealed interface Measure {

    /** A warning sent once per date. */
    sealed interface OfDate extends Measure {

        /** Kind as stored in the database. */
        String kind();

        LocalDate about();

        /** Key under which the measure is remembered. */
        default String key() {
            return kind() + " " + about();
        }
    }

    /** After that day a single owner is left. */
    record OwnersFew(LocalDate about) implements OfDate {

        @Override
        public String kind() {
            return "owners-few";
        }
    }

    /** After that day no owner is left. */
    record OwnersNone(LocalDate about) implements OfDate {

        @Override
        public String kind() {
            return "owners-none";
        }
    }

    /** The contract of the last owner ended that day: the membership is kept, for central communications to resolve. */
    record OwnerPastEnd(LocalDate about) implements OfDate {

        @Override
        public String kind() {
            return "owner-past-end";
        }
    }

    /** A contract has ended, and the membership with it. */
    record PartEnded(Part part, LocalDate until) implements Measure {}

    /** The next step of the escalation towards archiving. */
    record StepTaken(Step step) implements Measure {}

    /** The site has an owner and is active again: the escalation ends, and the read-only flag is cleared. */
    record Recovered() implements Measure {}
}
