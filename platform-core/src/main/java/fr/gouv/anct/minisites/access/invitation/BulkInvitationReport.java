package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.access.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Status of each row of a bulk invitation, invited or the reason why not, both in the check before sending and in the
 * report after it.
 */
public record BulkInvitationReport(List<Entry> entries) {

    /** Status of a row. */
    public enum Status {
        /** Invited, or eligible. */
        INVITED,
        ALREADY_MEMBER,
        ALREADY_INVITED,
        /** The address of the sender. */
        OWN_ADDRESS,
        /** Repeats an earlier row. */
        DUPLICATE,
        /** Neither the row nor the choice for all rows gives a role. */
        NO_ROLE,
        UNKNOWN_ROLE,
        /**
         * The quota of invitations to addresses without an account is used up by an earlier row, or this one exceeds it.
         * Whether this address has an account is not told.
         */
        CEILING_REACHED,
        /** Not an e-mail address. */
        MALFORMED
    }

    /** @param role null if it is unknown */
    public record Entry(
            InvitationCsvRow line, Status verdict, @Nullable Role role) {}

    /** Checks all rows in order, without sending. */
    static BulkInvitationReport of(List<InvitationCsvRow> lines, InvitationEligibility eligibility, Account by) {
        Decisions decisions = new Decisions(eligibility, by);
        return new BulkInvitationReport(lines.stream().map(decisions::entry).toList());
    }

    /** Each decision depends on the previous ones. */
    private static final class Decisions {

        private final InvitationEligibility eligibility;
        private final Account by;
        private final Set<String> before = new HashSet<>();
        private int strangers;
        private boolean ceilingReached;

        Decisions(InvitationEligibility eligibility, Account by) {
            this.eligibility = eligibility;
            this.by = by;
            this.ceilingReached = eligibility.strangersLeft() == 0;
        }

        Entry entry(InvitationCsvRow line) {
            Optional<Role> role = RoleLabels.role(line.role());
            Status verdict = EmailAddressFormat.ofPerson(line.email())
                    .map(address -> status(address, line.role(), role))
                    .orElse(Status.MALFORMED);
            return new Entry(line, verdict, role.orElse(null));
        }

        private Status status(String email, String word, Optional<Role> role) {
            if (!before.add(email)) {
                return Status.DUPLICATE;
            }
            if (role.isEmpty()) {
                return word.isBlank() ? Status.NO_ROLE : Status.UNKNOWN_ROLE;
            }
            return eligibility
                    .obstacle(email, by)
                    .map(BulkInvitationReport::status)
                    .orElseGet(() -> ceiling(email));
        }

        /** Beyond the quota all rows are alike: otherwise the report would tell which addresses have an account. */
        private Status ceiling(String email) {
            ceilingReached =
                    ceilingReached || (eligibility.stranger(email) && ++strangers > eligibility.strangersLeft());
            return ceilingReached ? Status.CEILING_REACHED : Status.INVITED;
        }
    }

    private static Status status(InvitationResult obstacle) {
        return switch (obstacle) {
            case InvitationResult.OwnAddress _ -> Status.OWN_ADDRESS;
            case InvitationResult.AlreadyMember _ -> Status.ALREADY_MEMBER;
            case InvitationResult.AlreadyInvited _ -> Status.ALREADY_INVITED;
            case InvitationResult.Sent _,
                    InvitationResult.NoneToRenew _,
                    InvitationResult.CeilingReached _,
                    InvitationResult.TooMany _ ->
                throw new IllegalStateException("Not an obstacle to an invitation: " + obstacle);
        };
    }

    /** Whether rows lack a role, which can then be chosen for all of them. */
    public boolean lacksRoles() {
        return entries.stream().anyMatch(entry -> entry.verdict() == Status.NO_ROLE);
    }

    /** Whether the quota ends the list before its last row. */
    public boolean reachesCeiling() {
        return entries.stream().anyMatch(entry -> entry.verdict() == Status.CEILING_REACHED);
    }

    /** Returns the rows to invite. */
    public List<Entry> invited() {
        return entries.stream()
                .filter(entry -> entry.verdict() == Status.INVITED)
                .toList();
    }
}
