package fr.gouv.anct.minisites.access;

import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Reads accounts for the account administration: a page of those that match a search and a platform role, or one by its
 * id.
 */
@Repository
@RowScope(RowOwner.PLATFORM)
public class AccountListing {

    private static final String COLUMNS = "select a.created_at, a.signed_in_at, " + Accounts.EMBEDDED;
    /** Accounts {@code a} that match the filters of a query; values are {@link #bound}. */
    static final String MATCHING =
            """
             from account a
            where a.erased_at is null
              and %s
              and (cast(:role as text) is null or coalesce(a.platform_role, 'agent') = :role)
            """.formatted(ResultPage.matching("concat_ws(' ', a.given_name, a.usual_name, a.email)"));

    private final DatabaseClient database;
    private final RowMappers rows;

    AccountListing(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Returns one page of the matching accounts. */
    public Mono<ResultPage<AccountSummary>> page(AccountQuery query) {
        return bound(database.sql("select count(*)" + MATCHING), query)
                .mapValue(Long.class)
                .one()
                .flatMap(total ->
                        accounts(query).map(accounts -> new ResultPage<>(accounts, query.page(), query.size(), total)));
    }

    private Mono<List<AccountSummary>> accounts(AccountQuery query) {
        String order = query.sort().order(query.descending());
        return bound(database.sql(COLUMNS + MATCHING + " order by " + order + " limit :size offset :offset"), query)
                .bind("size", query.size())
                .bind("offset", ResultPage.offset(query.page(), query.size()))
                .map(rows.of(AccountSummary.class))
                .all()
                .collectList();
    }

    /** Binds the values of {@link #MATCHING}. */
    static DatabaseClient.GenericExecuteSpec bound(DatabaseClient.GenericExecuteSpec statement, AccountQuery query) {
        return statement
                .bind("words", Parameter.fromOrEmpty(ResultPage.typed(query.words()), String.class))
                .bind("role", Parameter.fromOrEmpty(code(query.role()), String.class));
    }

    private static @Nullable String code(@Nullable Role role) {
        return role == null ? null : role.code();
    }

    /** Returns one account; empty if it does not exist or was erased. */
    public Mono<AccountSummary> one(UUID id) {
        return database.sql(COLUMNS + " from account a where a.id = :id and a.erased_at is null")
                .bind("id", id)
                .map(rows.of(AccountSummary.class))
                .one();
    }
}
