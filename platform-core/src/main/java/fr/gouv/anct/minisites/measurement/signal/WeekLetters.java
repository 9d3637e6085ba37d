package fr.gouv.anct.minisites.measurement.signal;

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

/** Repository of the accounts that want the list of the week by mail, with the day of their last letter. */
@RowScope(RowOwner.PLATFORM)
interface WeekLetters extends Repository<Account, UUID> {

    /** Returns the day of the last letter, or of the choice; empty for an account that wants none. */
    @Query("select week_letter_on from account where id = :account and week_letter_on is not null")
    Mono<LocalDate> find(UUID account);

    /** Stores the choice; null for no letters. */
    @Modifying
    @Query("update account set week_letter_on = :day where id = :account and erased_at is null")
    Mono<Void> save(UUID account, @Nullable LocalDate day);

    /** Returns the accounts that had no letter since the first day of the week. */
    @Query("""
        select id, email, given_name, usual_name, platform_role from account where week_letter_on < :monday order by id
        """)
    Flux<Account> findDue(LocalDate monday);

    /** Records the letter of a day; false when there was one already, or none is wanted any more. */
    @Modifying
    @Query("update account set week_letter_on = :today where id = :account and week_letter_on < :today")
    Mono<Boolean> claim(UUID account, LocalDate today);
}
