package fr.gouv.anct.minisites.access;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.KeysetPages;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads all accounts and all memberships across tenants, as streams for files; erased accounts are left out. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.ACCOUNTS)
public class AccountExport {

    /** Number of rows per query. */
    private static final int AT_A_TIME = 500;

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    AccountExport(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /**
     * An account, without anything that grants access.
     *
     * @param signedInAt time of the last sign-in; null if there was none
     * @param warnedAt time of the warning that the unused account will be erased; null if there was none since
     */
    public record ExportedAccount(
            @Embedded.Empty(prefix = "account_") Account account,
            Instant createdAt,
            @Nullable Instant signedInAt,
            @Nullable Instant warnedAt) {}

    /**
     * A membership, with its site and its account.
     *
     * @param slug of the site
     * @param site its name
     * @param until last day; null for no end
     */
    public record ExportedMembership(
            String slug,
            String site,
            @Embedded.Empty(prefix = "account_") Account account,
            Role role,
            Instant since,
            @Nullable LocalDate until) {}

    /** Returns the accounts that match the filters of a list, by e-mail address, whatever its order and page. */
    public Flux<ExportedAccount> accounts(AccountQuery query) {
        return KeysetPages.<ExportedAccount>read(AT_A_TIME, last -> accountsAfter(query, last))
                .concatMapIterable(accounts -> accounts, 1);
    }

    private Flux<ExportedAccount> accountsAfter(AccountQuery query, Optional<ExportedAccount> last) {
        return crossTenant.read(
                CrossTenantScope.Purpose.ACCOUNTS,
                AccountListing.bound(
                                database.sql("select a.created_at, a.signed_in_at, a.warned_at, " + Accounts.EMBEDDED
                                        + AccountListing.MATCHING
                                        + " and (cast(:after as text) is null or a.email > :after)"
                                        + " order by a.email limit " + AT_A_TIME),
                                query)
                        .bind(
                                "after",
                                Parameter.fromOrEmpty(
                                        last.map(found -> found.account().email())
                                                .orElse(null),
                                        String.class))
                        .map(rows.of(ExportedAccount.class))
                        .all());
    }

    /** Returns the memberships of sites that are not deleted, by short name of the site and e-mail address. */
    public Flux<ExportedMembership> memberships() {
        return KeysetPages.<ExportedMembership>read(AT_A_TIME, this::membershipsAfter)
                .concatMapIterable(memberships -> memberships, 1);
    }

    private Flux<ExportedMembership> membershipsAfter(Optional<ExportedMembership> last) {
        return crossTenant.read(
                CrossTenantScope.Purpose.ACCOUNTS,
                database.sql("select t.slug, t.name as site, m.role, m.since, m.until, " + Accounts.EMBEDDED + """
                                 from membership m join tenant t using (tenant_id) join account a on a.id = m.account_id
                                where t.state <> 'deleted'
                                  and (cast(:slug as text) is null or (t.slug, a.email) > (:slug, :email))
                                order by t.slug, a.email limit
                                """
                                + AT_A_TIME)
                        .bind(
                                "slug",
                                Parameter.fromOrEmpty(
                                        last.map(ExportedMembership::slug).orElse(null), String.class))
                        .bind(
                                "email",
                                Parameter.fromOrEmpty(
                                        last.map(found -> found.account().email())
                                                .orElse(null),
                                        String.class))
                        .map(rows.of(ExportedMembership.class))
                        .all());
    }
}
