package fr.gouv.anct.minisites.access.invitation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Role;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An invitation as its link finds it.
 *
 * @param inviter role in the site of the account that sent it
 * @param senders accounts that have invited the same address, this invitation and earlier ones
 */
record FoundInvitation(Invitation invitation, Optional<Role> inviter, Set<UUID> senders) {

    /** Reads the columns {@code inviter} and {@code senders}. */
    static FoundInvitation of(Invitation invitation, Readable row) {
        return new FoundInvitation(
                invitation,
                Optional.ofNullable(row.get("inviter", String.class)).map(Role::of),
                Set.copyOf(Arrays.asList(requireNonNull(row.get("senders", UUID[].class)))));
    }
}
