package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.EmailAddress;
import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of each line of a list of people. */
public record ListReport(List<Entry> entries) {

    /** What becomes of one. */
    public enum Verdict {
        /** Invited, or to be. */
        INVITED,
        ALREADY_MEMBER,
        ALREADY_INVITED,
        /** The address of who brings the list. */
        OWN_ADDRESS,
        /** It stands on an earlier line. */
        DUPLICATE,
        UNKNOWN_ROLE,
        /** No address. */
        MALFORMED
    }

    /** @param role none when it is unknown */
    public record Entry(
            PersonLine line, Verdict verdict, @Nullable Role role) {}

    /** Decides on all lines; nothing is done yet. */
    static ListReport of(List<PersonLine> lines, Guests guests, Account by, Instant now) {
        Set<String> before = new HashSet<>();
        return new ListReport(
                lines.stream().map(line -> entry(line, before, guests, by, now)).toList());
    }

    private static Entry entry(PersonLine line, Set<String> before, Guests guests, Account by, Instant now) {
        Optional<String> email = EmailAddress.ofPerson(line.email());
        Optional<Role> role = RoleWord.role(line.role());
        Verdict verdict = email.map(address -> verdict(address, role, before, guests, by, now))
                .orElse(Verdict.MALFORMED);
        return new Entry(line, verdict, role.orElse(null));
    }

    private static Verdict verdict(
            String email, Optional<Role> role, Set<String> before, Guests guests, Account by, Instant now) {
        if (!before.add(email)) {
            return Verdict.DUPLICATE;
        }
        if (role.isEmpty()) {
            return Verdict.UNKNOWN_ROLE;
        }
        return guests.obstacle(email, by, now).map(ListReport::verdict).orElse(Verdict.INVITED);
    }

    private static Verdict verdict(Inviting obstacle) {
        return switch (obstacle) {
            case Inviting.OwnAddress _ -> Verdict.OWN_ADDRESS;
            case Inviting.AlreadyMember _ -> Verdict.ALREADY_MEMBER;
            case Inviting.AlreadyInvited _ -> Verdict.ALREADY_INVITED;
            case Inviting.Sent _, Inviting.NoneToRenew _, Inviting.TooMany _ ->
                throw new IllegalStateException("No obstacle: " + obstacle);
        };
    }

    /** Those who are invited. */
    public List<Entry> invited() {
        return entries.stream()
                .filter(entry -> entry.verdict() == Verdict.INVITED)
                .toList();
    }
}
