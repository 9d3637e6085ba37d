package fr.gouv.anct.minisites.provisioning.lifecycle;

import java.time.LocalDate;

/** Something that is to be done about a site. */
sealed interface Measure {

    /** Told once for each date. */
    sealed interface OfDate extends Measure {

        /** As the database writes it. */
        String kind();

        LocalDate about();

        /** What it is remembered by. */
        default String key() {
            return kind() + " " + about();
        }
    }

    /** After that day one person alone answers for the site. */
    record OwnersFew(LocalDate about) implements OfDate {

        @Override
        public String kind() {
            return "owners-few";
        }
    }

    /** After that day nobody does. */
    record OwnersNone(LocalDate about) implements OfDate {

        @Override
        public String kind() {
            return "owners-none";
        }
    }

    /** The contract of the last who answers for the site has ended that day: they stay, and somebody must see to it. */
    record OwnerPastEnd(LocalDate about) implements OfDate {

        @Override
        public String kind() {
            return "owner-past-end";
        }
    }

    /** A contract has ended, and the part in the site with it. */
    record PartEnded(Part part, LocalDate until) implements Measure {}

    /** The next step towards the archive. */
    record StepTaken(Step step) implements Measure {}

    /** Something has moved: the series ends, and the read-only flag goes. */
    record Recovered() implements Measure {}
}
