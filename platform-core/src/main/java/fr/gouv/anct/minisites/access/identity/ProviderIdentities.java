package fr.gouv.anct.minisites.access.identity;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository of the provider identities. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.ENTRY)
class ProviderIdentities {

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;

    ProviderIdentities(DatabaseClient database, CrossTenantScope crossTenant) {
        this.database = database;
        this.crossTenant = crossTenant;
    }

    private record Found(Account account, boolean subject, boolean email, boolean taken) {}

    Mono<AccountMatches> candidates(ProviderIdentity identity) {
        return database.sql("""
                        select %s, i.subject is not distinct from :subject as by_subject, a.email = :email as by_email,
                               i.subject is not null as taken
                          from account a left join identity i on i.account_id = a.id and i.issuer = :issuer
                         where i.subject = :subject or a.email = :email""".formatted(Accounts.COLUMNS))
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .bind("email", identity.reliableEmail().orElse(""))
                .map(ProviderIdentities::found)
                .all()
                .collectList()
                .map(ProviderIdentities::candidates);
    }

    private static Found found(Readable row) {
        return new Found(
                Accounts.account(row),
                requireNonNull(row.get("by_subject", Boolean.class)),
                requireNonNull(row.get("by_email", Boolean.class)),
                requireNonNull(row.get("taken", Boolean.class)));
    }

    private static AccountMatches candidates(List<Found> all) {
        Account bySubject = all.stream()
                .filter(Found::subject)
                .map(Found::account)
                .findFirst()
                .orElse(null);
        return all.stream()
                .filter(Found::email)
                .findFirst()
                .map(named -> new AccountMatches(bySubject, named.account(), named.taken()))
                .orElse(new AccountMatches(bySubject, null, false));
    }

    /** Whether an account is a member of any site, whatever its state. */
    Mono<Boolean> member(UUID account) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.ENTRY,
                        database.sql("select exists (select from membership where account_id = :account)")
                                .bind("account", account)
                                .map(row -> requireNonNull(row.get(0, Boolean.class)))
                                .one()
                                .flux())
                .single();
    }

    /**
     * Creates an account, or updates its names and address. The stored role is kept unless the administrator role is
     * granted.
     */
    Mono<Void> keep(Account account, boolean administrator) {
        return database.sql("""
                        insert into account as a (id, email, given_name, usual_name, platform_role)
                        values (:id, :email, :given, :usual, :role)
                        on conflict (id) do update
                           set (email, given_name, usual_name, platform_role) = (excluded.email, excluded.given_name,
                                excluded.usual_name, coalesce(excluded.platform_role, a.platform_role))
                        """)
                .bind("id", account.id())
                .bind("email", account.email())
                .bind("given", account.givenName())
                .bind("usual", account.usualName())
                .bind("role", Parameter.fromOrEmpty(administrator ? Role.ADMINISTRATOR.code() : null, String.class))
                .then();
    }

    /** Records a sign-in of an identity, the first one or a later one. */
    Mono<Void> save(ProviderIdentity identity, UUID account) {
        return database.sql("""
                        insert into identity as i (issuer, subject, account_id, siret, organisation)
                        values (:issuer, :subject, :account, :siret, :organisation)
                        on conflict (issuer, subject) do update
                           set (siret, organisation, last_sign_in) = (excluded.siret, excluded.organisation, now())
                        """)
                .bind("issuer", identity.issuer())
                .bind("subject", identity.subject())
                .bind("account", account)
                .bind("siret", Parameter.fromOrEmpty(identity.siret(), String.class))
                .bind("organisation", Parameter.fromOrEmpty(identity.organisation(), String.class))
                .then();
    }
}
