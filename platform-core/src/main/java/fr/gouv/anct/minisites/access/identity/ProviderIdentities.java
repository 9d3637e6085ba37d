package fr.gouv.anct.minisites.access.identity;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the provider identities and of their accounts. */
@RowScope(RowOwner.PLATFORM)
interface ProviderIdentities extends Repository<AccountMatches.Candidate, UUID> {

    /** Returns the accounts with this identity or this address. */
    @Query("select " + Accounts.EMBEDDED + """
        , i.subject is not distinct from :subject as by_subject, a.email = :email as by_email,
        i.subject is not null as taken
          from account a left join identity i on i.account_id = a.id and i.issuer = :issuer
         where (i.subject = :subject or a.email = :email) and a.erased_at is null
        """)
    Flux<AccountMatches.Candidate> findCandidates(String issuer, String subject, String email);

    /** Whether an account is a member of any site, whatever its state. Across tenants. */
    @Query("select exists (select from membership where account_id = :account)")
    Mono<Boolean> isMember(UUID account);

    /**
     * Creates an account, or updates its names and address, and counts it as used, so that it is not erased as unused.
     * The stored role is kept unless one is granted.
     *
     * @return false if the account was erased meanwhile
     */
    @Modifying
    @Query("""
        insert into account as a (id, email, given_name, usual_name, platform_role, signed_in_at)
        values (:id, :email, :given, :usual, :role, now())
        on conflict (id) do update
           set (email, given_name, usual_name, platform_role, signed_in_at) = (excluded.email, excluded.given_name,
                excluded.usual_name, coalesce(excluded.platform_role, a.platform_role), excluded.signed_in_at)
         where a.erased_at is null
        """)
    Mono<Boolean> saveAccount(UUID id, String email, String given, String usual, @Nullable String role);

    /** Records a sign-in of an identity, the first one or a later one. */
    @Modifying
    @Query("""
        insert into identity as i (issuer, subject, account_id, siret, organisation)
        values (:issuer, :subject, :account, :siret, :organisation)
        on conflict (issuer, subject) do update
           set (siret, organisation, last_sign_in) = (excluded.siret, excluded.organisation, now())
        """)
    Mono<Void> save(String issuer, String subject, UUID account, @Nullable String siret, @Nullable String organisation);
}
