package fr.gouv.anct.minisites.access.invitation;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/**
 * Repository of the invitees of the current tenant: as many rows as addresses, however many open invitations it has.
 */
@RowScope(RowOwner.TENANT)
interface Invitees extends Repository<InvitationEligibility.Invitee, UUID> {

    @Query("""
        select asked.email, a.id is not null as account, m.account_id is not null as member,
               i.id is not null as invited
          from unnest(:emails::text[]) as asked (email)
          left join account a on a.email = asked.email and a.erased_at is null
          left join membership m on m.account_id = a.id
          left join invitation i on i.email = asked.email and i.accepted_at is null
                                and i.revoked_at is null and i.expires_at > :now
        """)
    Flux<InvitationEligibility.Invitee> find(String[] emails, Instant now);
}
