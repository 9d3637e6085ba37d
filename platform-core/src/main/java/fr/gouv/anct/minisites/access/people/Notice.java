package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody is told about their part in a site, or about that of others. */
public sealed interface Notice {

    /**
     * They are invited.
     *
     * @param message words of who invites
     * @param path of the back office, where it is accepted
     */
    record Invited(Role role, @Nullable String message, String path, Instant expiresAt) implements Notice {}

    /** Their invitation is worth nothing any more. */
    record InvitationRevoked() implements Notice {}

    /**
     * Whom they have invited has come.
     *
     * @param invited the address of the invitation, when who has come signs in with another
     */
    record Joined(Account who, Role role, @Nullable String invited) implements Notice {}

    /** Somebody else answers for the site as well from now on; given that role by who acts. */
    record OwnerAdded(Account owner) implements Notice {}

    /** Their role is another. */
    record RoleChanged(Role before, Role now) implements Notice {}

    /** The last day of their part in it is another, or none is known. */
    record EndChanged(@Nullable LocalDate until) implements Notice {}

    /** Somebody has handed them their place. */
    record HandedOver() implements Notice {}

    /** They are no member any more. */
    record Removed() implements Notice {}

    /** A member has left by themselves. */
    record Left(Account who, Role role) implements Notice {}
}
