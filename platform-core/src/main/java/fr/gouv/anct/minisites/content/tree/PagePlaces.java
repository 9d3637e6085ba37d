package fr.gouv.anct.minisites.content.tree;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.Page;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The places of the current tenant's pages, as they are changed: always inside a transaction that decides. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PagePlaces {

    private final DatabaseClient database;

    PagePlaces(DatabaseClient database) {
        this.database = database;
    }

    /** Which of these addresses a page has that is not in the trash. */
    Mono<Set<String>> taken(Collection<String> paths) {
        return database.sql("select path from page where path = any(:paths) and trashed_at is null")
                .bind("paths", paths.toArray(String[]::new))
                .map(row -> requireNonNull(row.get("path", String.class)))
                .all()
                .collectList()
                .map(HashSet::new);
    }

    /** Puts a new page after its siblings; it has no revision yet. */
    Mono<Void> add(Page page) {
        return database.sql("""
            insert into page (tenant_id, id, parent_id, kind, path, position, date)
            select current_setting('app.tenant')::uuid, :id, :parent, :kind, :path,
                   coalesce(max(position), -1) + 1, :date
              from page where parent_id = :parent
            """)
                .bind("id", page.id())
                .bind("parent", Parameter.fromOrEmpty(page.parentId(), UUID.class))
                .bind("kind", page.kind().code())
                .bind("path", page.path())
                .bind("date", Parameter.fromOrEmpty(page.date(), java.time.LocalDate.class))
                .then();
    }
}
