package fr.gouv.anct.minisites.content.editing;

import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Tracks the active editors of the current tenant's pages across all nodes; a presence expires a minute after the last
 * signal.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class Presences {

    /** Lifetime of a presence after the last signal. */
    public static final Duration LASTS = Duration.ofMinutes(1);

    private static final String THERE = "seen_at > now() - interval '" + LASTS.toSeconds() + " seconds'";

    private final DatabaseClient database;
    private final RowMappers rows;

    Presences(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Records an editor's presence on a page.
     *
     * @return the other editors, by arrival; empty when the page does not exist
     */
    @Transactional
    public Mono<List<Presence>> see(UUID page, UUID account) {
        return database.sql("""
            insert into page_presence (page_id, account_id)
            select id, :account from page where id = :page and trashed_at is null
            on conflict (tenant_id, page_id, account_id) do update
               set since = case when page_presence.%s then page_presence.since else now() end, seen_at = now()
            """.formatted(THERE))
                .bind("page", page)
                .bind("account", account)
                .then()
                .then(others(page, account));
    }

    /**
     * An active editor of a page.
     *
     * @param title title of the page
     */
    public record ActiveEditor(String title, @Embedded.Empty Presence presence) {}

    /** Returns the other editors of some pages and their descendants, by arrival. */
    @Transactional(readOnly = true)
    public Mono<List<ActiveEditor>> under(Collection<UUID> pages, UUID account) {
        return database.sql("""
            with recursive branch as (
                select id, head_revision from page where id = any(:pages) and trashed_at is null
                union
                select c.id, c.head_revision from branch b join page c on c.parent_id = b.id where c.trashed_at is null)
            select r.title, a.display_name as name, p.since
              from page_presence p join branch b on b.id = p.page_id
              join revision r on r.id = b.head_revision
              join account a on a.id = p.account_id
             where p.account_id <> :account and p.%s
             order by p.since, name limit 20
            """.formatted(THERE))
                .bind("pages", pages.toArray(UUID[]::new))
                .bind("account", account)
                .map(rows.of(ActiveEditor.class))
                .all()
                .collectList();
    }

    private Mono<List<Presence>> others(UUID page, UUID account) {
        return database.sql("select a.display_name as name, p.since from page_presence p"
                        + " join account a on a.id = p.account_id"
                        + " where p.page_id = :page and p.account_id <> :account and p." + THERE
                        + " order by p.since, name limit 20")
                .bind("page", page)
                .bind("account", account)
                .map(rows.of(Presence.class))
                .all()
                .collectList();
    }
}
