package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Notification about a membership, to its member or to others. */
public sealed interface MembershipNotification {

    /**
     * The recipient is invited.
     *
     * @param message from the sender
     * @param path of the back office, to accept
     */
    record Invited(Role role, @Nullable String message, String path, Instant expiresAt)
            implements MembershipNotification {}

    /** The recipient's invitation was revoked. */
    record InvitationRevoked() implements MembershipNotification {}

    /**
     * A person invited by the recipient has joined.
     *
     * @param invited address of the invitation, if the member signs in with another one
     */
    record Joined(Account who, Role role, @Nullable String invited) implements MembershipNotification {}

    /** The site has another owner, given that role by the acting user. */
    record OwnerAdded(Account owner) implements MembershipNotification {}

    /** The recipient's role has changed. */
    record RoleChanged(Role before, Role now) implements MembershipNotification {}

    /** The last day of the recipient's membership has changed, or was removed. */
    record EndChanged(@Nullable LocalDate until) implements MembershipNotification {}

    /** The recipient was given the role of the previous owner. */
    record HandedOver() implements MembershipNotification {}

    /** The recipient is no longer a member. */
    record Removed() implements MembershipNotification {}

    /** A member has left on their own. */
    record Left(Account who, Role role) implements MembershipNotification {}
}
