package fr.gouv.anct.minisites.access.invitation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.entry.EntryPass;
import fr.gouv.anct.minisites.database.PlatformScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The invitations of all sites: who is invited anywhere may come in, and those that are too old are found. */
@Component
public class OpenInvitations implements EntryPass {

    /** Those that can be accepted: the links of the others open nothing, {@link Invitation.State}. */
    private static final String OPEN = """
         from invitation i
         join tenant t on t.tenant_id = i.tenant_id
         join account a on a.id = i.invited_by
         left join membership m on m.tenant_id = i.tenant_id and m.account_id = i.invited_by
        where i.email = :email and i.accepted_at is null and i.revoked_at is null and i.expires_at > :now
          and (a.platform_role = any(:inviting) or m.role = any(:inviting))""";

    private final DatabaseClient database;
    private final PlatformScope platform;
    private final Acceptances acceptances;
    private final Clock clock;

    OpenInvitations(DatabaseClient database, PlatformScope platform, Acceptances acceptances, Clock clock) {
        this.database = database;
        this.platform = platform;
        this.acceptances = acceptances;
        this.clock = clock;
    }

    /** Who is invited under this address, or is on their way to an invitation: it may have gone to another of theirs. */
    @Override
    public Mono<Boolean> admits(String email, String next) {
        return leadsToOne(next).flatMap(leads -> leads ? Mono.just(true) : invited(email));
    }

    private Mono<Boolean> leadsToOne(String next) {
        return Mono.justOrEmpty(InvitationToken.in(next))
                .flatMap(acceptances::offer)
                .map(offer -> offer.obstacle(clock.instant()).isEmpty())
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> invited(String email) {
        return platform.read(
                        PlatformScope.Purpose.INVITATIONS,
                        open("select exists (select" + OPEN + ")", email)
                                .map(row -> requireNonNull(row.get(0, Boolean.class)))
                                .all())
                .single();
    }

    private DatabaseClient.GenericExecuteSpec open(String sql, String email) {
        return database.sql(sql)
                .bind("email", email)
                .bind("now", clock.instant())
                .bind("inviting", InvitationRows.inviting());
    }

    /** Names of the sites whose invitations an address can accept, the latest invitation first; a few at most. */
    public Mono<List<String>> sitesInviting(String email) {
        return platform.read(
                        PlatformScope.Purpose.INVITATIONS,
                        open("select t.name" + OPEN + " order by i.created_at desc limit 5", email)
                                .map(row -> requireNonNull(row.get(0, String.class)))
                                .all())
                .collectList();
    }

    /** How many invitations to strangers an account has sent since then, in all sites. */
    Mono<Integer> sentBy(UUID account, Instant since) {
        return platform.read(
                        PlatformScope.Purpose.INVITATIONS,
                        database.sql(InvitationCeilingRows.STRANGERS + " and i.invited_by = :account")
                                .bind("since", since)
                                .bind("account", account)
                                .map(row -> requireNonNull(row.get(0, Integer.class)))
                                .all())
                .single();
    }

    /** The tenants that have some to forget. */
    Flux<UUID> tenantsWithSome(Instant expiredBefore) {
        return platform.read(
                PlatformScope.Purpose.INVITATIONS,
                database.sql("select distinct tenant_id from invitation where expires_at < :before")
                        .bind("before", expiredBefore)
                        .map(row -> requireNonNull(row.get(0, UUID.class)))
                        .all());
    }
}
