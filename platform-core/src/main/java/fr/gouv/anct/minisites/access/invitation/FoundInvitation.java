package fr.gouv.anct.minisites.access.invitation;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * An invitation found by its link.
 *
 * @param senders accounts that have invited this address, by this invitation or earlier ones
 */
record FoundInvitation(Invitation invitation, Set<UUID> senders) {

    /** Reads the column {@code senders}. */
    static FoundInvitation of(Invitation invitation, Readable row) {
        return new FoundInvitation(
                invitation, Set.copyOf(Arrays.asList(requireNonNull(row.get("senders", UUID[].class)))));
    }
}
