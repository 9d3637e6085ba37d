package fr.gouv.anct.minisites.access;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/**
 * Reads the sites in which an account is a member, with its role and whether it is the last owner, for account screens,
 * quick search and account erasure.
 */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.ACCOUNTS)
public class AccountMemberships {

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    AccountMemberships(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /** Returns the memberships by name of the site, without deleted sites. */
    public Flux<AccountMembership> of(UUID account) {
        return crossTenant.read(
                CrossTenantScope.Purpose.ACCOUNTS,
                database.sql("""
                                select t.tenant_id, t.slug, t.name as site, m.role,
                                       m.role = 'owner' and t.state <> 'archived' and not exists (
                                           select from membership o
                                            where o.tenant_id = m.tenant_id and o.role = 'owner'
                                              and o.account_id <> m.account_id) as last_owner,
                                       t.read_only or t.state = 'archived' as locked
                                  from membership m join tenant t using (tenant_id)
                                 where m.account_id = :account and t.state <> 'deleted'
                                 order by fold(t.name), t.tenant_id
                                """)
                        .bind("account", account)
                        .map(rows.of(AccountMembership.class))
                        .all());
    }
}
