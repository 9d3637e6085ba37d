package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the requests of all accounts, for their reviewers. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.REQUESTS)
class RequestQueue {

    private static final String MATCHING = """
             from site_request r join account a on a.id = r.requester_id
            where r.sent_at is not null
              and (cast(:states as text[]) is null or r.state = any(:states))
              and """ + ResultPage.matching("""
            concat_ws(' ', r.answers ->> 'programme-name', r.answers ->> 'entity', r.slug,
                           a.given_name, a.usual_name, a.email)""");

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    RequestQueue(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    Mono<ResultPage<SiteRequest>> page(RequestQuery query) {
        Mono<ResultPage<SiteRequest>> page = bound("select count(*)" + MATCHING, query)
                .mapValue(Long.class)
                .one()
                .flatMap(
                        total -> items(query).map(items -> new ResultPage<>(items, query.page(), query.size(), total)));
        return crossTenant.read(CrossTenantScope.Purpose.REQUESTS, page.flux()).single();
    }

    private Mono<List<SiteRequest>> items(RequestQuery query) {
        return bound("select " + SiteRequests.COLUMNS + MATCHING + order(query) + " limit :size offset :offset", query)
                .bind("size", query.size())
                .bind("offset", ResultPage.offset(query.page(), query.size()))
                .map(rows.of(SiteRequest.class))
                .all()
                .collectList();
    }

    private static String order(RequestQuery query) {
        String column = switch (query.sort()) {
            case SENT -> "r.sent_at";
            case NAME -> "fold(r.answers ->> 'programme-name')";
            case REQUESTER -> "fold(a.display_name)";
        };
        return " order by " + column + (query.descending() ? " desc" : " asc") + " nulls last, r.id";
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, RequestQuery query) {
        String[] states = query.states() == null
                ? null
                : query.states().stream().map(RequestState::code).toArray(String[]::new);
        return database.sql(sql)
                .bind("states", Parameter.fromOrEmpty(states, String[].class))
                .bind("words", Parameter.fromOrEmpty(ResultPage.typed(query.words()), String.class));
    }
}
