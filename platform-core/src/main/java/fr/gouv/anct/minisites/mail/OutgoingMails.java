package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the letters in the outbox, which inserts, reads, marks, requeues and finally deletes them. */
@RowScope(RowOwner.PLATFORM)
interface OutgoingMails extends Repository<OutgoingMail, UUID> {

    String SELECT = "select id, recipient as to, letter, created_at, sent_at, failures, failure from outgoing_mail";
    String TO = " where (cast(:recipient as text) is null or lower(recipient) = :recipient)";
    String PENDING = " where md5(recipient) = :address and sent_at is null and failure is null";

    @Query("select count(*) from outgoing_mail" + TO)
    Mono<Long> count(@Nullable String recipient);

    @Query(SELECT + TO + " order by created_at desc, number desc limit :size offset :offset")
    Flux<OutgoingMail> page(@Nullable String recipient, int size, long offset);

    @Query(SELECT + " where id = :id")
    Mono<OutgoingMail> findById(UUID id);

    /** Condition on the recipient of a letter that was erased with its account. */
    String ERASED = "recipient like '%@efface.invalid'";

    /** Inserts a letter, given as JSON; returns the instance name of the recipient's job. */
    @Query("""
        insert into outgoing_mail (id, recipient, letter) values (:id, :to, cast(:letter as jsonb))
        returning md5(recipient)
        """)
    Mono<String> add(UUID id, String to, String letter);

    /** Returns the pending letters of one recipient, in the order of insertion. */
    @Query(SELECT + PENDING + " order by number")
    Flux<OutgoingMail> findPending(String address);

    @Modifying
    @Query("update outgoing_mail set sent_at = now() where id = :id")
    Mono<Void> markSent(UUID id);

    @Modifying
    @Query("update outgoing_mail set failures = failures + 1, cause = :cause where id = :id")
    Mono<Void> countFailure(UUID id, MailFailureCause cause);

    /** Abandons the pending letters of one recipient that have been tried for at least this long. */
    @Modifying
    @Query("update outgoing_mail set failure = :reason, cause = coalesce(cause, :cause)" + PENDING
            + " and coalesce(requeued_at, created_at) <= now() - make_interval(secs => :seconds)")
    Mono<Void> giveUp(String address, long seconds, String reason, MailFailureCause cause);

    /**
     * Makes an abandoned letter pending again, unless its recipient was erased; returns the instance name of the
     * recipient's job.
     */
    @Query("update outgoing_mail set failure = null, cause = null, requeued_at = now()"
            + " where id = :id and failure is not null and sent_at is null and not " + ERASED
            + " returning md5(recipient)")
    Mono<String> requeue(UUID id);

    /** Deletes letters that were sent, or created and abandoned, before the given time. */
    @Modifying
    @Query("""
        delete from outgoing_mail
         where coalesce(sent_at, created_at) < :before and (sent_at is not null or failure is not null)
        """)
    Mono<Void> clear(Instant before);
}
