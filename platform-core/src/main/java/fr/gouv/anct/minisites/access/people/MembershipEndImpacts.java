package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Counts the work that ends with a membership, before it ends. */
@Repository
@RowScope(value = RowOwner.TENANT, crossTenantPurposes = CrossTenantScope.Purpose.ACCOUNTS)
public class MembershipEndImpacts {

    private static final String COUNTS = """
        select (select count(*) from schedule
                 where decided_by = :account and outcome is null and act = 'publish') as publications,
               (select count(*) from schedule
                 where decided_by = :account and outcome is null and act = 'withdraw') as withdrawals,
               (select count(*) from preview_link
                 where created_by = :account and revoked_at is null and ended_at is null and maker_left_at is null
                   and expires_at > now()) as links,
               (select count(*) from page where owner_id = :account and trashed_at is null) as pages,
               (select count(*) from working_copy where account_id = :account and dropped_at is null) as texts
        """;

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    MembershipEndImpacts(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /** Counts in the current tenant. */
    @Transactional(readOnly = true)
    public Mono<MembershipEndImpact> of(UUID account) {
        return counts(account);
    }

    /** Counts in all sites. */
    public Mono<MembershipEndImpact> anywhere(UUID account) {
        return crossTenant
                .read(CrossTenantScope.Purpose.ACCOUNTS, counts(account).flux())
                .single();
    }

    private Mono<MembershipEndImpact> counts(UUID account) {
        return database.sql(COUNTS)
                .bind("account", account)
                .map(rows.of(MembershipEndImpact.class))
                .one();
    }
}
