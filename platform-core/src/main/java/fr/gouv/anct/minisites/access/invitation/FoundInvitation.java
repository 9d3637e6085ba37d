package fr.gouv.anct.minisites.access.invitation;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * An invitation found by the token of its link, with all accounts that have invited its address, so that
 * self-invitation can be refused.
 *
 * @param senders accounts that have invited this address, by this invitation or earlier ones
 */
record FoundInvitation(@Embedded.Empty InvitationRow row, Set<UUID> senders) {

    Invitation invitation() {
        return row.invitation();
    }
}
