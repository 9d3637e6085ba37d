package fr.gouv.anct.minisites.audit;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.database.PlatformScope;
import fr.gouv.anct.minisites.database.StoredJson;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The journal in the database. The application adds to it, in the transaction of what it tells, and changes nothing. */
@Repository
public class Journal {

    private static final String MATCHING = """
             from audit_event
            where (cast(:actor as text) is null or actor ilike '%' || :actor || '%')
              and (cast(:action as text) is null or action = :action or action like :action || '.%')
              and (cast(:tenant as uuid) is null or tenant_id = :tenant)
              and (cast(:subject as uuid) is null or subject = :subject)
              and (cast(:session as text) is null or session = :session)
            """;

    private final DatabaseClient database;
    private final PlatformScope platform;

    Journal(DatabaseClient database, PlatformScope platform) {
        this.database = database;
        this.platform = platform;
    }

    /** Adds an event, in the transaction at hand if there is one, with the {@link CurrentSession} if there is one. */
    public Mono<Void> add(Event event) {
        return Mono.deferContextual(context -> add(event, CurrentSession.in(context)));
    }

    private Mono<Void> add(Event event, Optional<String> session) {
        return database.sql("""
                        insert into audit_event (actor, actor_id, action, tenant_id, subject, session, detail)
                        values (:actor, :actorId, :action, :tenant, :subject, :session, cast(:detail as jsonb))
                        """)
                .bind("actor", event.actor())
                .bind("actorId", Parameter.fromOrEmpty(event.actorId(), UUID.class))
                .bind("action", event.action())
                .bind("tenant", Parameter.fromOrEmpty(event.tenantId(), UUID.class))
                .bind("subject", Parameter.fromOrEmpty(event.subject(), UUID.class))
                .bind("session", Parameter.fromOrEmpty(session.orElse(null), String.class))
                .bind("detail", StoredJson.write(event.detail()))
                .then();
    }

    /** One page of it, newest first. */
    public Mono<Listing<RecordedEvent>> page(JournalQuery query) {
        Mono<Listing<RecordedEvent>> page = bound("select count(*)" + MATCHING, query)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .flatMap(
                        total -> events(query).map(events -> new Listing<>(events, query.page(), query.size(), total)));
        return platform.read(PlatformScope.Purpose.JOURNAL, page.flux()).single();
    }

    private Mono<List<RecordedEvent>> events(JournalQuery query) {
        return bound("select *" + MATCHING + " order by id desc limit :size offset :offset", query)
                .bind("size", query.size())
                .bind("offset", Listing.offset(query.page(), query.size()))
                .map(Journal::event)
                .all()
                .collectList();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, JournalQuery query) {
        return database.sql(sql)
                .bind("actor", Parameter.fromOrEmpty(Listing.literal(query.actor()), String.class))
                .bind("action", Parameter.fromOrEmpty(query.action(), String.class))
                .bind("tenant", Parameter.fromOrEmpty(query.tenantId(), UUID.class))
                .bind("subject", Parameter.fromOrEmpty(query.subject(), UUID.class))
                .bind("session", Parameter.fromOrEmpty(query.session(), String.class));
    }

    @SuppressWarnings("unchecked")
    private static RecordedEvent event(Readable row) {
        return new RecordedEvent(
                requireNonNull(row.get("id", Long.class)),
                requireNonNull(row.get("at", Instant.class)),
                row.get("session", String.class),
                new Event(
                        requireNonNull(row.get("actor", String.class)),
                        row.get("actor_id", UUID.class),
                        requireNonNull(row.get("action", String.class)),
                        row.get("tenant_id", UUID.class),
                        row.get("subject", UUID.class),
                        (Map<String, String>) StoredJson.read(row, "detail", Map.class)));
    }
}
