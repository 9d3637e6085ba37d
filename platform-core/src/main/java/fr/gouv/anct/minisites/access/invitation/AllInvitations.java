package fr.gouv.anct.minisites.access.invitation;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.admission.AdmissionExemption;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds invitations of all sites: invited users are admitted at sign-in, and old invitations are listed for deletion.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.INVITATIONS)
public class AllInvitations implements AdmissionExemption {

    /** Invitations that can be accepted; links of others do not work, see {@link Invitation.State}. */
    private static final String OPEN = """
         from invitation i
         join tenant t on t.tenant_id = i.tenant_id
         join account a on a.id = i.invited_by
         left join membership m on m.tenant_id = i.tenant_id and m.account_id = i.invited_by
        where i.email = :email and i.accepted_at is null and i.revoked_at is null and i.withdrawn_at is null
          and i.expires_at > :now
          and (a.platform_role = any(:inviting) or m.role = any(:inviting))""";

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final InvitationAcceptance acceptance;
    private final Clock clock;

    AllInvitations(
            DatabaseClient database, CrossTenantScope crossTenant, InvitationAcceptance acceptance, Clock clock) {
        this.database = database;
        this.crossTenant = crossTenant;
        this.acceptance = acceptance;
        this.clock = clock;
    }

    /**
     * Whether this address is invited or the user is following an invitation link, which may have gone to another of
     * their addresses.
     */
    @Override
    public Mono<Boolean> isExempt(String email, String next) {
        return leadsToOne(next).flatMap(leads -> leads ? Mono.just(true) : invited(email));
    }

    private Mono<Boolean> leadsToOne(String next) {
        return Mono.justOrEmpty(InvitationPath.token(next))
                .flatMap(acceptance::offer)
                .map(details -> details.obstacle(clock.instant()).isEmpty())
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> invited(String email) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.INVITATIONS,
                        open("select exists (select" + OPEN + ")", email)
                                .map(row -> requireNonNull(row.get(0, Boolean.class)))
                                .all())
                .single();
    }

    private DatabaseClient.GenericExecuteSpec open(String sql, String email) {
        return database.sql(sql)
                .bind("email", email)
                .bind("now", clock.instant())
                .bind("inviting", Invitations.invitingRoles());
    }

    /** Returns the names of sites whose invitations an address can accept, latest invitation first; a few at most. */
    public Mono<List<String>> sitesInviting(String email) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.INVITATIONS,
                        open("select t.name" + OPEN + " order by i.created_at desc limit 5", email)
                                .map(row -> requireNonNull(row.get(0, String.class)))
                                .all())
                .collectList();
    }

    /** Counts invitations of an account to addresses without an account since the given time, in all sites. */
    Mono<Integer> sentBy(UUID account, Instant since) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.INVITATIONS,
                        database.sql(InvitationQuotas.STRANGERS + " and i.invited_by = :account")
                                .bind("since", since)
                                .bind("account", account)
                                .map(row -> requireNonNull(row.get(0, Integer.class)))
                                .all())
                .single();
    }

    /** Returns the tenants that have invitations to delete. */
    Flux<UUID> tenantsWithSome(Instant expiredBefore) {
        return crossTenant.read(
                CrossTenantScope.Purpose.INVITATIONS,
                database.sql("select distinct tenant_id from invitation where expires_at < :before")
                        .bind("before", expiredBefore)
                        .map(row -> requireNonNull(row.get(0, UUID.class)))
                        .all());
    }
}
