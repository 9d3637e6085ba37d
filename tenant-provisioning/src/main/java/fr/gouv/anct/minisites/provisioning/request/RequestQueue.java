package fr.gouv.anct.minisites.provisioning.request;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.KeysetPages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.validation.EnumCode;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the submitted site requests of all accounts, filtered and sorted, as a page for reviewers or as a stream for
 * the CSV export.
 */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.REQUESTS)
class RequestQueue {

    /** Number of rows per query when all requests are read. */
    private static final int AT_A_TIME = 200;

    private static final String SELECT =
            "select r.assignee_id, assignee.display_name as assignee, " + SiteRequests.COLUMNS;

    private static final String SUBMITTED = """
         from site_request r join account a on a.id = r.requester_id
              left join account assignee on assignee.id = r.assignee_id
        where r.sent_at is not null
          and (not :assigned or r.assignee_id is not distinct from cast(:assignee as uuid))
          and\
        """ + ResultPage.matching("""
                  concat_ws(' ', r.answers ->> 'programme-name', r.answers ->> 'entity', r.slug,
                                 a.given_name, a.usual_name, a.email)\
                  """);

    private static final String OF_STATES = " and (cast(:states as text[]) is null or r.state = any(:states))";

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    RequestQueue(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /** Counts by state and the rows of the page: two statements, whatever the number of requests. */
    Mono<RequestQueuePage> page(RequestQuery query) {
        Mono<RequestQueuePage> page = counts(query)
                .flatMap(counts -> items(query)
                        .map(items -> new RequestQueuePage(
                                new ResultPage<>(items, query.page(), query.size(), total(counts, query.states())),
                                counts)));
        return crossTenant.read(CrossTenantScope.Purpose.REQUESTS, page.flux()).single();
    }

    private Mono<Map<RequestState, Long>> counts(RequestQuery query) {
        return bound("select r.state, count(*) as number" + SUBMITTED + " group by r.state", query)
                .map(row -> Map.entry(state(row), requireNonNull(row.get("number", Long.class))))
                .all()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RequestState state(Readable row) {
        return EnumCode.find(RequestState.class, requireNonNull(row.get("state", String.class)))
                .orElseThrow();
    }

    private static long total(Map<RequestState, Long> counts, @Nullable Set<RequestState> states) {
        return counts.entrySet().stream()
                .filter(count -> states == null || states.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Mono<List<QueuedRequest>> items(RequestQuery query) {
        return ofStates(SELECT + SUBMITTED + OF_STATES + order(query) + " limit :size offset :offset", query)
                .bind("size", query.size())
                .bind("offset", ResultPage.offset(query.page(), query.size()))
                .map(this::queued)
                .all()
                .collectList();
    }

    private QueuedRequest queued(Readable row) {
        return new QueuedRequest(
                rows.read(SiteRequest.class, row),
                row.get("assignee_id", UUID.class),
                row.get("assignee", String.class));
    }

    private static String order(RequestQuery query) {
        String column = switch (query.sort()) {
            case SENT -> "r.sent_at";
            case NAME -> "fold(r.answers ->> 'programme-name')";
            case REQUESTER -> "fold(a.display_name)";
            case ASSIGNEE -> "fold(assignee.display_name)";
        };
        return " order by " + column + (query.descending() ? " desc" : " asc") + " nulls last, r.id";
    }

    /** Returns all matching requests as a stream, oldest submission first, whatever the order and page of the query. */
    Flux<QueuedRequest> all(RequestQuery query) {
        return KeysetPages.<QueuedRequest>read(AT_A_TIME, last -> after(query, last.map(QueuedRequest::request)))
                .concatMapIterable(requests -> requests, 1);
    }

    private Flux<QueuedRequest> after(RequestQuery query, Optional<SiteRequest> last) {
        String following = """
             and (cast(:lastSent as timestamptz) is null
                  or (r.sent_at, r.id) > (cast(:lastSent as timestamptz), cast(:lastId as uuid)))
            """;
        return crossTenant.read(
                CrossTenantScope.Purpose.REQUESTS,
                ofStates(
                                SELECT + SUBMITTED + OF_STATES + following + " order by r.sent_at, r.id limit "
                                        + AT_A_TIME,
                                query)
                        .bind(
                                "lastSent",
                                Parameter.fromOrEmpty(
                                        last.map(SiteRequest::sentAt).orElse(null), Instant.class))
                        .bind(
                                "lastId",
                                Parameter.fromOrEmpty(last.map(SiteRequest::id).orElse(null), UUID.class))
                        .map(this::queued)
                        .all());
    }

    private DatabaseClient.GenericExecuteSpec ofStates(String sql, RequestQuery query) {
        String[] states = query.states() == null
                ? null
                : query.states().stream().map(RequestState::code).toArray(String[]::new);
        return bound(sql, query).bind("states", Parameter.fromOrEmpty(states, String[].class));
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, RequestQuery query) {
        RequestQuery.Assignment assignment = query.assignment();
        return database.sql(sql)
                .bind("words", Parameter.fromOrEmpty(ResultPage.typed(query.words()), String.class))
                .bind("assigned", assignment != null)
                .bind("assignee", Parameter.fromOrEmpty(assignment == null ? null : assignment.assignee(), UUID.class));
    }
}
