package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the passages of the current tenant's documents that are not indexed, in the transaction of the caller;
 * also finds the tenants that have some.
 */
@Repository
@RowScope(value = RowOwner.TENANT, crossTenantPurposes = CrossTenantScope.Purpose.SEARCH)
class DocumentPassages {

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;

    DocumentPassages(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
    }

    /**
     * A passage of a document: the text of a page, or of what stands under a heading.
     *
     * @param content the bytes that it was read from
     * @param page number of the passage, from 1
     * @param title of the file; null but in its first passage, which stands for the file
     */
    record Passage(
            UUID media,
            UUID content,
            int page,
            @Nullable String title,
            @Nullable String heading,
            String text) {}

    /** The words of a passage, as {@link PageSearchVector} builds them. */
    record PassageIndex(
            UUID media, UUID content, int page, @Nullable String title, Map<String, String> words) {}

    Flux<UUID> tenantsWithSomeLeft() {
        return crossTenant.read(
                CrossTenantScope.Purpose.SEARCH,
                database.sql("select distinct tenant_id from document_passage where not indexed or forms < 2")
                        .mapValue(UUID.class)
                        .all());
    }

    Mono<List<Passage>> unindexed(int most) {
        return database.sql("""
            select p.media_id as media, p.content_id as content, p.page, p.heading, p.text,
                   case when not exists (select from document_passage before
                                          where before.media_id = p.media_id and before.page < p.page) then m.title end as title
              from document_passage p join media m on m.id = p.media_id
             where not p.indexed or p.forms < 2 limit :most
            """)
                .bind("most", most)
                .map(rows.of(Passage.class))
                .all()
                .collectList();
    }

    /** Stores the words of passages; one that was read again meanwhile, or has another title, stays unindexed. */
    Mono<Void> index(List<PassageIndex> read) {
        return database.sql("select index_passages(cast(:read as jsonb))")
                .bind("read", Jsonb.write(read))
                .then();
    }
}
