package fr.gouv.anct.minisites.provisioning.request;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of requests; uses the current transaction. */
@Repository
@RowScope(RowOwner.ACCOUNT)
class SiteRequests {

    /** Columns of {@code site_request r join account a}, read by {@link #read}. */
    static final String COLUMNS = """
            r.id, r.state, r.version, r.answers, r.slug, r.tenant_id, r.created_at, r.updated_at, r.sent_at,
            exists (select from request_decision d where d.request_id = r.id and d.kind = 'changes') as changes_asked,
            r.state = 'changes' and not exists (
                select from request_decision d
                 where d.request_id = r.id and d.kind = 'changes' and d.decided_at >= r.sent_at) as recalled,\s""" + Accounts.COLUMNS;

    private static final String SELECT =
            "select " + COLUMNS + " from site_request r join account a on a.id = r.requester_id";
    private static final String RETURNING = " returning " + COLUMNS;

    private final DatabaseClient database;

    SiteRequests(DatabaseClient database) {
        this.database = database;
    }

    static SiteRequest read(Readable row) {
        return new SiteRequest(
                requireNonNull(row.get("id", UUID.class)),
                Accounts.account(row),
                RequestState.of(requireNonNull(row.get("state", String.class))),
                requireNonNull(row.get("version", Long.class)),
                RequestAnswers.fromJson(requireNonNull(row.get("answers", String.class))),
                row.get("slug", String.class),
                row.get("tenant_id", UUID.class),
                requireNonNull(row.get("created_at", Instant.class)),
                requireNonNull(row.get("updated_at", Instant.class)),
                row.get("sent_at", Instant.class),
                requireNonNull(row.get("changes_asked", Boolean.class)),
                requireNonNull(row.get("recalled", Boolean.class)));
    }

    /** Waits for concurrent transactions that create drafts of the account: their number is limited. */
    Mono<Void> lockDraftCreation() {
        return database.sql(
                        "select pg_advisory_xact_lock(hashtextextended('request ' || cast(current_setting('app.account') as uuid), 0))")
                .then();
    }

    /** Returns the newest draft with exactly these answers; empty when there is none. */
    Mono<SiteRequest> findDraftByAnswers(RequestAnswers answers) {
        return find(database.sql(SELECT + """
                         where r.state = 'draft' and r.answers = cast(:answers as jsonb)
                         order by r.created_at desc limit 1
                        """).bind("answers", answers.toJson()));
    }

    /** Inserts a draft; false when the requester already has the maximum number of editable requests. */
    Mono<Boolean> insert(UUID id, UUID requester, RequestAnswers answers, int mostDrafts) {
        return database.sql("""
                        insert into site_request (id, requester_id, state, answers)
                        select :id, :requester, 'draft', cast(:answers as jsonb)
                         where (select count(*) from site_request where state in ('draft', 'changes')) < :most
                        """)
                .bind("id", id)
                .bind("requester", requester)
                .bind("answers", answers.toJson())
                .bind("most", mostDrafts)
                .fetch()
                .rowsUpdated()
                .map(inserted -> inserted == 1);
    }

    Mono<SiteRequest> find(UUID id) {
        return find(database.sql(SELECT + " where r.id = :id").bind("id", id));
    }

    private static Mono<SiteRequest> find(DatabaseClient.GenericExecuteSpec statement) {
        return statement.map(SiteRequests::read).one();
    }

    /** Returns a submitted request; empty when it was never submitted, because only its author may see it then. */
    Mono<SiteRequest> findSubmitted(UUID id) {
        return find(database.sql(SELECT + " where r.id = :id and r.sent_at is not null")
                .bind("id", id));
    }

    Mono<Long> count() {
        return database.sql("select count(*) from site_request")
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one();
    }

    Flux<SiteRequest> page(int page, int size) {
        return database.sql(SELECT + " order by r.updated_at desc, r.id limit :size offset :offset")
                .bind("size", size)
                .bind("offset", ResultPage.offset(page, size))
                .map(SiteRequests::read)
                .all();
    }

    /** Stores answers; empty when the request is not editable or does not exist. */
    Mono<SiteRequest> updateAnswers(UUID id, RequestAnswers typed) {
        return database.sql("""
                        update site_request r
                           set answers = r.answers || cast(:typed as jsonb), version = r.version + 1, updated_at = now()
                          from account a
                         where a.id = r.requester_id and r.id = :id and r.state in ('draft', 'changes')
                        """ + RETURNING)
                .bind("id", id)
                .bind("typed", typed.toJson())
                .map(SiteRequests::read)
                .one();
    }

    /** Submits a request; empty when it was changed meanwhile. */
    Mono<SiteRequest> submit(SiteRequest request, String slug) {
        return database.sql("""
                        update site_request r
                           set state = 'submitted', slug = :slug, sent_at = now(), version = r.version + 1,
                               updated_at = now(), answers = jsonb_set(r.answers, '{slug}', to_jsonb(:slug::text))
                          from account a
                         where a.id = r.requester_id and r.id = :id and r.version = :version
                           and r.state in ('draft', 'changes')
                        """ + RETURNING)
                .bind("id", request.id())
                .bind("version", request.version())
                .bind("slug", slug)
                .map(SiteRequests::read)
                .one();
    }

    /** Recalls a request, which keeps its slug; empty when it does not wait for a decision or does not exist. */
    Mono<SiteRequest> recall(UUID id) {
        return database.sql("""
                        update site_request r
                           set state = 'changes', version = r.version + 1, updated_at = now()
                          from account a
                         where a.id = r.requester_id and r.id = :id and r.state = 'submitted'
                        """ + RETURNING)
                .bind("id", id)
                .map(SiteRequests::read)
                .one();
    }

    /** Deletes a request and returns it; empty when it was submitted once or does not exist. */
    Mono<SiteRequest> delete(UUID id) {
        return database.sql("""
                        delete from site_request r using account a
                         where a.id = r.requester_id and r.id = :id
                           and r.sent_at is null and r.state in ('draft', 'withdrawn')
                        """ + RETURNING)
                .bind("id", id)
                .map(SiteRequests::read)
                .one();
    }

    /** Withdraws a request; empty when it can no longer be withdrawn or does not exist. */
    Mono<SiteRequest> withdraw(UUID id) {
        return database.sql("""
                        update site_request r
                           set state = 'withdrawn', slug = null, version = r.version + 1, updated_at = now()
                          from account a
                         where a.id = r.requester_id and r.id = :id and r.state in ('submitted', 'changes')
                        """ + RETURNING)
                .bind("id", id)
                .map(SiteRequests::read)
                .one();
    }
}
