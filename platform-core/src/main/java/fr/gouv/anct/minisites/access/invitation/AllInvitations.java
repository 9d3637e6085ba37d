package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Cross-tenant repository of invitations: whether any site invites an address, how many an account has sent, which
 * tenants have some to delete.
 */
@RowScope(RowOwner.PLATFORM)
interface AllInvitations extends Repository<InvitationRow, UUID> {

    /** Invitations that can be accepted; links of others do not work, see {@link Invitation.State}. */
    String OPEN = """

         from invitation i
         join tenant t on t.tenant_id = i.tenant_id
         join account a on a.id = i.invited_by
         left join membership m on m.tenant_id = i.tenant_id and m.account_id = i.invited_by
        where i.email = :email and i.accepted_at is null and i.revoked_at is null and i.withdrawn_at is null
          and i.expires_at > :now
          and (a.platform_role = any(:inviting) or m.role = any(:inviting))
        """;

    /** Whether an address can accept an invitation. */
    @Query("select exists (select" + OPEN + ")")
    Mono<Boolean> isInvited(String email, Instant now, String[] inviting);

    /** Counts invitations of an account to addresses without an account since the given time. */
    @Query(InvitationQuotas.STRANGERS + " and i.invited_by = :account")
    Mono<Integer> countSent(UUID account, Instant since);

    /** Returns the tenants that have invitations to delete. */
    @Query("select distinct tenant_id from invitation where expires_at < :before")
    Flux<UUID> findTenants(Instant before);
}
