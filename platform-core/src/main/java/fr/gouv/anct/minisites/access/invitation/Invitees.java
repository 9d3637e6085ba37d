package fr.gouv.anct.minisites.access.invitation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/**
 * Repository of the invitees of the current tenant: as many rows as addresses, however many open invitations it has.
 */
@Repository
@RowScope(RowOwner.TENANT)
class Invitees {

    private final DatabaseClient database;

    Invitees(DatabaseClient database) {
        this.database = database;
    }

    Flux<InvitationEligibility.Invitee> guests(Collection<String> emails, Instant now) {
        return database.sql("""
                        select asked.email, a.id is not null as known, m.account_id is not null as member,
                               i.id is not null as invited
                          from unnest(:emails::text[]) as asked (email)
                          left join account a on a.email = asked.email and a.erased_at is null
                          left join membership m on m.account_id = a.id
                          left join invitation i on i.email = asked.email and i.accepted_at is null
                                                and i.revoked_at is null and i.expires_at > :now
                        """)
                .bind("emails", emails.toArray(String[]::new))
                .bind("now", now)
                .map(Invitees::guest)
                .all();
    }

    private static InvitationEligibility.Invitee guest(Readable row) {
        return new InvitationEligibility.Invitee(
                requireNonNull(row.get("email", String.class)),
                requireNonNull(row.get("known", Boolean.class)),
                requireNonNull(row.get("member", Boolean.class)),
                requireNonNull(row.get("invited", Boolean.class)));
    }
}
