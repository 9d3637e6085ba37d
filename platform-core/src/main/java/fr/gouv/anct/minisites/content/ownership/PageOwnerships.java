package fr.gouv.anct.minisites.content.ownership;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Repository of the ownership of the current tenant's pages; runs in the transaction of the caller. */
@Repository
@RowScope(RowOwner.TENANT)
class PageOwnerships {

    private static final String DUE = """
         from page p
         join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
         left join account a on a.id = p.owner_id
        where p.trashed_at is null and p.review_on < (now() at time zone 'Europe/Paris')::date
        """;

    private final DatabaseClient database;

    PageOwnerships(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> write(UUID page, PageOwnership ownership) {
        return database.sql("update page set (owner_id, review_on, date) = (:owner, :review, :date) where id = :page")
                .bind("page", page)
                .bind("owner", Parameter.fromOrEmpty(ownership.owner(), UUID.class))
                .bind("review", Parameter.fromOrEmpty(ownership.reviewOn(), LocalDate.class))
                .bind("date", Parameter.fromOrEmpty(ownership.date(), LocalDate.class))
                .then();
    }

    /** Returns the pages overdue for review, longest overdue first. */
    Mono<ResultPage<OverduePage>> due(int page, int size) {
        return database.sql("select count(*)" + DUE)
                .map(row -> requireNonNull(row.get(0, Long.class)))
                .one()
                .flatMap(total -> database.sql("select p.id, r.title, p.path, p.review_on,"
                                + " a.given_name || ' ' || a.usual_name as owner" + DUE
                                + " order by p.review_on, p.id limit :size offset :offset")
                        .bind("size", size)
                        .bind("offset", ResultPage.offset(page, size))
                        .map(row -> new OverduePage(
                                requireNonNull(row.get("id", UUID.class)),
                                requireNonNull(row.get("title", String.class)),
                                requireNonNull(row.get("path", String.class)),
                                requireNonNull(row.get("review_on", LocalDate.class)),
                                row.get("owner", String.class)))
                        .all()
                        .collectList()
                        .map(found -> new ResultPage<>(found, page, size, total)));
    }
}
