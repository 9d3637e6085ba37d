package fr.gouv.anct.minisites.provisioning.lifecycle;

import java.time.LocalDate;

/**
 * An action that {@link LifecyclePolicy} finds due for a site: a warning, the end of a membership, an escalation step
 * or the end of the escalation.
 */
sealed interface LifecycleMeasure {

    /** A warning sent once per date. */
    sealed interface TermWarning extends LifecycleMeasure {

        /** Kind as stored in the database. */
        String kind();

        LocalDate about();

        /** Key under which the measure is remembered. */
        default String key() {
            return kind() + " " + about();
        }
    }

    /** After that day a single owner is left. */
    record SingleOwnerLeft(LocalDate about) implements TermWarning {

        @Override
        public String kind() {
            return "owners-few";
        }
    }

    /** After that day no owner is left. */
    record NoOwnerLeft(LocalDate about) implements TermWarning {

        @Override
        public String kind() {
            return "owners-none";
        }
    }

    /** The contract of the last owner ended that day: the membership is kept, for central communications to resolve. */
    record LastOwnerExpired(LocalDate about) implements TermWarning {

        @Override
        public String kind() {
            return "owner-past-end";
        }
    }

    /** A contract has ended, and the membership with it. */
    record MembershipExpired(MembershipTerm part, LocalDate until) implements LifecycleMeasure {}

    /** The next step of the escalation towards archiving. */
    record EscalationDue(EscalationStep step) implements LifecycleMeasure {}

    /** The site has an owner and is active again: the escalation ends, and the read-only flag is cleared. */
    record Recovered() implements LifecycleMeasure {}
}
