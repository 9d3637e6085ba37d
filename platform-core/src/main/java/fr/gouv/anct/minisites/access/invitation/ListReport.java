package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.EmailAddress;
import fr.gouv.anct.minisites.access.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Report on each row of a bulk invitation. */
public record ListReport(List<Entry> entries) {

    /** Status of a row. */
    public enum Verdict {
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
        /** No account has the address, and the quota of such invitations is used up. */
        CEILING_REACHED,
        /** Not an e-mail address. */
        MALFORMED
    }

    /** @param role null if it is unknown */
    public record Entry(
            PersonLine line, Verdict verdict, @Nullable Role role) {}

    /** Checks all rows in order, without sending. */
    static ListReport of(List<PersonLine> lines, Guests guests, Account by) {
        Decisions decisions = new Decisions(guests, by);
        return new ListReport(lines.stream().map(decisions::entry).toList());
    }

    /** Each decision depends on the previous ones. */
    private static final class Decisions {

        private final Guests guests;
        private final Account by;
        private final Set<String> before = new HashSet<>();
        private int strangers;

        Decisions(Guests guests, Account by) {
            this.guests = guests;
            this.by = by;
        }

        Entry entry(PersonLine line) {
            Optional<Role> role = RoleWord.role(line.role());
            Verdict verdict = EmailAddress.ofPerson(line.email())
                    .map(address -> verdict(address, line.role(), role))
                    .orElse(Verdict.MALFORMED);
            return new Entry(line, verdict, role.orElse(null));
        }

        private Verdict verdict(String email, String word, Optional<Role> role) {
            if (!before.add(email)) {
                return Verdict.DUPLICATE;
            }
            if (role.isEmpty()) {
                return word.isBlank() ? Verdict.NO_ROLE : Verdict.UNKNOWN_ROLE;
            }
            return guests.obstacle(email, by).map(ListReport::verdict).orElseGet(() -> ceiling(email));
        }

        private Verdict ceiling(String email) {
            return guests.stranger(email) && ++strangers > guests.strangersLeft()
                    ? Verdict.CEILING_REACHED
                    : Verdict.INVITED;
        }
    }

    private static Verdict verdict(Inviting obstacle) {
        return switch (obstacle) {
            case Inviting.OwnAddress _ -> Verdict.OWN_ADDRESS;
            case Inviting.AlreadyMember _ -> Verdict.ALREADY_MEMBER;
            case Inviting.AlreadyInvited _ -> Verdict.ALREADY_INVITED;
            case Inviting.Sent _, Inviting.NoneToRenew _, Inviting.CeilingReached _, Inviting.TooMany _ ->
                throw new IllegalStateException("Not an obstacle to an invitation: " + obstacle);
        };
    }

    /** Whether rows lack a role, which can then be chosen for all of them. */
    public boolean lacksRoles() {
        return entries.stream().anyMatch(entry -> entry.verdict() == Verdict.NO_ROLE);
    }

    /** Returns the rows to invite. */
    public List<Entry> invited() {
        return entries.stream()
                .filter(entry -> entry.verdict() == Verdict.INVITED)
                .toList();
    }
}
