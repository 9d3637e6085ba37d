package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.StoredRevision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.InvalidBlockException;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.section.SharedSections;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Repository of the current tenant's search index, in the transaction of the caller; also finds the tenants with
 * outdated pages.
 */
@Repository
@RowScope(value = RowOwner.TENANT, crossTenantPurposes = CrossTenantScope.Purpose.SEARCH)
class SearchEntries {

    private static final Logger LOG = LoggerFactory.getLogger(SearchEntries.class);

    private static final String DISPLAYED = """
        r.title, r.navigation_title, r.lead, r.description, r.image, r.tags, r.terms, r.body,
               array(select t.label from current_terms(r.terms) t where t.vocabulary = 'territory') as territories,
               (select jsonb_object_agg(s.id, said.body)
                  from page s
                  join revision said on said.tenant_id = s.tenant_id and said.id = s.published_revision
                 where s.tenant_id = r.tenant_id and s.kind = 'section' and s.id in (%s)) as sections
        """.formatted(SharedSections.SHOWN.formatted("r.body"));

    private static final String OUTDATED = """
        select e.page_id, e.changes, %s
          from search_entry e
          join page p on p.tenant_id = e.tenant_id and p.id = e.page_id
          left join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         where e.indexed < e.changes or e.forms < 2
         limit :most
        """.formatted(DISPLAYED);

    private static final String PUBLISHED = """
        select p.id as page_id, 0 as changes, %s
          from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         where p.path = :path and p.kind <> 'section'
        """.formatted(DISPLAYED);

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;
    private final BlockCodec blocks;

    SearchEntries(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant, BlockCodec blocks) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.blocks = blocks;
    }

    /**
     * A page as visitors read it.
     *
     * @param change number of the change that was read, for its index
     * @param revision with the content of its shared sections; null when the page is no longer published
     * @param territories labels
     */
    record DisplayedPage(UUID page, int change, @Nullable Revision revision, List<String> territories) {}

    /** Words of a page as of a change; null when the page is no longer published. */
    record PageIndex(UUID page, int change, @Nullable Map<String, String> words) {}

    /**
     * A page as it is stored.
     *
     * @param sections JSON of the bodies of the shared sections by id; null when the revision uses none
     */
    record DisplayedRow(
            UUID pageId,
            int changes,
            @Embedded.Nullable @Nullable StoredRevision revision,
            List<String> territories,
            @Nullable String sections) {}

    Flux<UUID> tenantsWithSomeLeft() {
        return crossTenant.read(
                CrossTenantScope.Purpose.SEARCH,
                database.sql("select distinct tenant_id from search_entry where indexed < changes or forms < 2")
                        .mapValue(UUID.class)
                        .all());
    }

    /** The blocks are decoded off the event loop of the database. */
    Mono<List<DisplayedPage>> outdated(int most) {
        return displayed(database.sql(OUTDATED).bind("most", most));
    }

    /** Returns the published page at a path; none if there is none. */
    Mono<List<DisplayedPage>> published(String path) {
        return displayed(database.sql(PUBLISHED).bind("path", path));
    }

    private Mono<List<DisplayedPage>> displayed(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .map(rows.of(DisplayedRow.class))
                .all()
                .collectList()
                .flatMap(found -> ParsingThreads.run(
                        () -> found.stream().map(this::displayed).toList()));
    }

    private DisplayedPage displayed(DisplayedRow row) {
        StoredRevision stored = row.revision();
        return new DisplayedPage(
                row.pageId(), row.changes(), stored == null ? null : displayedRevision(row, stored), row.territories());
    }

    private Revision displayedRevision(DisplayedRow row, StoredRevision stored) {
        try {
            Revision revision = stored.decode(blocks);
            return revision.with(SharedSection.inlineSections(revision.body(), sections(row.sections())));
        } catch (InvalidBlockException unreadable) {
            // Visitors cannot read this page either; the indexing of the others continues.
            LOG.warn("Page {} indexed without body and tags", row.pageId(), unreadable);
            return new Revision(stored.title(), null, stored.lead(), stored.description(), null, List.of(), List.of());
        }
    }

    private Map<UUID, List<Block>> sections(@Nullable String json) {
        Map<UUID, List<Block>> sections = new HashMap<>();
        if (json != null) {
            Jsonb.MAPPER
                    .readTree(json)
                    .properties()
                    .forEach(one -> sections.put(UUID.fromString(one.getKey()), blocks.read(one.getValue())));
        }
        return sections;
    }

    /** Stores the words of pages; a page changed meanwhile stays outdated. */
    Mono<Void> index(List<PageIndex> read) {
        return database.sql("select index_pages(cast(:read as jsonb))")
                .bind("read", Jsonb.write(read))
                .then();
    }
}
