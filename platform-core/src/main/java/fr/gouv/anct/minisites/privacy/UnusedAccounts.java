package fr.gouv.anct.minisites.privacy;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository with which a job finds accounts without a sign-in since a given date, records their warning and locks them
 * before their erasure.
 */
@RowScope(RowOwner.PLATFORM)
interface UnusedAccounts extends Repository<Account, UUID> {

    /** Number of rows per query when all accounts are read. */
    int AT_A_TIME = 50;

    String UNUSED = """
        select a.id, a.email, a.given_name, a.usual_name, a.platform_role
          from account a
         where a.erased_at is null and coalesce(a.signed_in_at, a.created_at) < :since
        """;
    String WARNED = "a.warned_at > coalesce(a.signed_in_at, a.created_at)";
    String WARNED_BEFORE = UNUSED + " and " + WARNED + " and a.warned_at <= :before";

    /** Returns accounts whose users have not been warned since the last use. */
    @Query(UNUSED + " and (a.warned_at is null or not " + WARNED + ") order by a.id limit 200")
    Flux<Account> unwarned(Instant since);

    /** Returns accounts whose users were warned before the given time, after the account {@code last}. */
    @Query(WARNED_BEFORE + " and a.id > :last order by a.id limit " + AT_A_TIME)
    Flux<Account> warned(Instant since, Instant before, UUID last);

    /**
     * Returns one of these accounts and locks its row: a concurrent sign-in waits. Waits for a sign-in that came first,
     * and is empty after it.
     */
    @Query(WARNED_BEFORE + " and a.id = :id for update of a")
    Mono<Account> warnedForUpdate(Instant since, Instant before, UUID id);

    @Modifying
    @Query("update account set warned_at = :now where id = any(:ids)")
    Mono<Void> warn(UUID[] ids, Instant now);
}
