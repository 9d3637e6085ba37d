package fr.gouv.anct.minisites.access.invitation;

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
                        .read(Invitations::open)
                        .read(invitations -> invitations.open(rows.invitation))
                        .read(invitations -> invitations.any(rows.invitation))
                        .read(invitations -> invitations.found(rows.secretHash))
                        .read(invitations -> invitations.locked(rows.secretHash))
                        .write(invitations -> invitations.add(rows.tenant, rows.newInvitation(), new byte[32]))
                        .write(invitations -> invitations.revoke(rows.invitation, Instant.now()))
                        .write(invitations -> invitations.revokeExpired(
                                ForeignRows.INVITED, Instant.now().plus(Duration.ofDays(365))))
                        .write(invitations -> invitations.accept(rows.invitation, rows.callersAccount, Instant.now()))
                        .write(invitations -> invitations.forget(Instant.now().plus(Duration.ofDays(365)))),
                RepositoryCalls.of(Invitees.class)
                        .read(invitees -> invitees.guests(List.of(ForeignRows.INVITED), Instant.now())),
                RepositoryCalls.of(InvitationQuotas.class)
                        .read(InvitationQuotas::own)
                        .read(quotas -> quotas.countSent(Instant.EPOCH))
                        .read(quotas -> quotas.countSentForUpdate(Instant.EPOCH))
                        .write(quotas -> quotas.save(rows.tenant, 7)));
    }
}
