package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Calls of the repositories of invitations with ids of another owner. */
class InvitationCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(Invitations.class)
                        .read(Invitations::findOpen)
                        .read(invitations -> invitations.findOpen(rows.invitation))
                        .read(invitations -> invitations.find(rows.invitation))
                        .read(invitations -> invitations.findByToken(rows.secretHash))
                        .read(invitations -> invitations.findByTokenForUpdate(rows.secretHash))
                        // Refused by a check: no row of the caller is left behind.
                        .write(invitations -> invitations.add(
                                rows.invitation,
                                "x@ailleurs.example",
                                Role.EDITOR,
                                rows.callersAccount,
                                null,
                                new byte[1],
                                Instant.now(),
                                Instant.now().plusSeconds(60)))
                        .write(invitations -> invitations.revoke(rows.invitation, Instant.now()))
                        .write(invitations -> invitations.revokeExpired(
                                ForeignRows.INVITED, Instant.now().plus(Duration.ofDays(365))))
                        .write(invitations -> invitations.accept(rows.invitation, rows.callersAccount, Instant.now()))
                        .write(invitations -> invitations.forget(Instant.now().plus(Duration.ofDays(365)))),
                RepositoryCalls.of(Invitees.class)
                        .read(invitees -> invitees.find(new String[] {ForeignRows.INVITED}, Instant.now())),
                RepositoryCalls.of(InvitationQuotas.class)
                        .read(InvitationQuotas::own)
                        .read(quotas -> quotas.countSent(Instant.EPOCH))
                        .write(InvitationQuotas::lockSending)
                        .write(quotas -> quotas.save(-1)));
    }
}
