package fr.gouv.anct.minisites.provisioning.waiting;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of how often each account wants reminders of waiting items by mail; finds the accounts to remind and
 * records the day.
 */
@RowScope(RowOwner.PLATFORM)
interface Reminders extends Repository<Account, UUID> {

    /** Returns the code of the frequency; empty when the account is never reminded. */
    @Query("select reminder from account where id = :account and reminder is not null")
    Mono<String> find(UUID account);

    /** Stores the frequency; the first reminder comes in the next period. */
    @Modifying
    @Query("""
        update account set reminder = :reminder, reminded_on = case when cast(:reminder as text) is not null then :today end
         where id = :account and erased_at is null
        """)
    Mono<Void> save(UUID account, @Nullable String reminder, LocalDate today);

    /** Returns the accounts to remind, by day or since the first day of the week. */
    @Query("""
        select id, email, given_name, usual_name, platform_role from account
         where reminder = 'daily' and reminded_on < :today or reminder = 'weekly' and reminded_on < :monday
         order by id
        """)
    Flux<Account> findDue(LocalDate today, LocalDate monday);

    /** Records that an account is reminded on a day; false when it was already, or is not reminded any more. */
    @Modifying
    @Query("update account set reminded_on = :today where id = :account and reminded_on < :today")
    Mono<Boolean> claim(UUID account, LocalDate today);
}
