package fr.gouv.anct.minisites.mail;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the letters in the outbox. */
@Repository
@RowScope(
        value = RowOwner.PLATFORM,
        crossTenantPurposes = {CrossTenantScope.Purpose.MAIL, CrossTenantScope.Purpose.RETENTION})
public class OutboxRepository {

    private static final String TO = " where (cast(:recipient as text) is null or lower(recipient) = :recipient)";
    private static final String WAITING = "md5(recipient) = :address and sent_at is null and failure is null";

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;

    OutboxRepository(DatabaseClient database, CrossTenantScope crossTenant) {
        this.database = database;
        this.crossTenant = crossTenant;
    }

    /**
     * Returns one page of letters, newest first.
     *
     * @param recipient address in lower case to filter by; null for all letters
     */
    public Mono<ResultPage<OutgoingMail>> page(@Nullable String recipient, int page, int size) {
        Mono<ResultPage<OutgoingMail>> listing = database.sql("select count(*) from outgoing_mail" + TO)
                .bind("recipient", Parameter.fromOrEmpty(recipient, String.class))
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .flatMap(
                        total -> mails(recipient, page, size).map(mails -> new ResultPage<>(mails, page, size, total)));
        return read(listing.flux()).single();
    }

    private Mono<List<OutgoingMail>> mails(@Nullable String recipient, int page, int size) {
        return database.sql("select * from outgoing_mail" + TO
                        + " order by created_at desc, number desc limit :size offset :offset")
                .bind("recipient", Parameter.fromOrEmpty(recipient, String.class))
                .bind("size", size)
                .bind("offset", ResultPage.offset(page, size))
                .map(OutboxRepository::mail)
                .all()
                .collectList();
    }

    /** Returns one letter; empty if it does not exist. */
    public Mono<OutgoingMail> findById(UUID id) {
        return read(database.sql("select * from outgoing_mail where id = :id")
                        .bind("id", id)
                        .map(OutboxRepository::mail)
                        .all())
                .singleOrEmpty();
    }

    private <T> Flux<T> read(Flux<T> query) {
        return crossTenant.read(CrossTenantScope.Purpose.MAIL, query);
    }

    /** Inserts a letter in the current transaction; returns the instance name of the recipient's job. */
    Mono<String> add(UUID id, String to, Letter letter) {
        return database.sql("""
                        insert into outgoing_mail (id, recipient, letter) values (:id, :to, cast(:letter as jsonb))
                        returning md5(recipient)
                        """)
                .bind("id", id)
                .bind("to", to)
                .bind("letter", Jsonb.write(letter))
                .map(row -> requireNonNull(row.get(0, String.class)))
                .one();
    }

    /** Returns the pending letters of one recipient, in the order of insertion. */
    Mono<List<OutgoingMail>> findPending(String address) {
        return read(database.sql("select * from outgoing_mail where " + WAITING + " order by number")
                        .bind("address", address)
                        .map(OutboxRepository::mail)
                        .all())
                .collectList();
    }

    Mono<Void> markSent(UUID id) {
        return database.sql("update outgoing_mail set sent_at = now() where id = :id")
                .bind("id", id)
                .then();
    }

    Mono<Void> countFailure(UUID id) {
        return database.sql("update outgoing_mail set failures = failures + 1 where id = :id")
                .bind("id", id)
                .then();
    }

    /** Abandons the pending letters of one recipient that are at least this old. */
    Mono<Void> giveUp(String address, Duration age, String reason) {
        return database.sql("update outgoing_mail set failure = :reason where " + WAITING
                        + " and created_at <= now() - make_interval(secs => :seconds)")
                .bind("address", address)
                .bind("seconds", age.toSeconds())
                .bind("reason", reason)
                .then();
    }

    /** Deletes letters that were sent, or created and abandoned, before the given time. */
    Mono<Long> clear(Instant before) {
        return crossTenant.write(
                CrossTenantScope.Purpose.RETENTION,
                database.sql("""
                                delete from outgoing_mail
                                 where coalesce(sent_at, created_at) < :before and (sent_at is not null or failure is not null)
                                """).bind("before", before).fetch().rowsUpdated());
    }

    private static OutgoingMail mail(Readable row) {
        return new OutgoingMail(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("recipient", String.class)),
                Jsonb.read(row, "letter", Letter.class),
                requireNonNull(row.get("created_at", Instant.class)),
                row.get("sent_at", Instant.class),
                requireNonNull(row.get("failures", Integer.class)),
                row.get("failure", String.class));
    }
}
