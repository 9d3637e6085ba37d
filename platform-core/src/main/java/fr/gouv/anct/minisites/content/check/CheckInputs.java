package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.StoredRevision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.content.check.ResolvedReferences.TargetFile;
import fr.gouv.anct.minisites.content.check.ResolvedReferences.TargetPage;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what the rules need to know about the pages and files of the current tenant, in the current transaction. */
@Repository
@RowScope(RowOwner.TENANT)
class CheckInputs {

    private final DatabaseClient database;
    private final RowMappers rows;
    private final BlockCodec blocks;
    private final OnlineSites sites;
    private final DisplayedListings lists;
    private final NamedDataSets dataSets;
    private final Clock clock;

    CheckInputs(
            DatabaseClient database,
            RowMappers rows,
            BlockCodec blocks,
            OnlineSites sites,
            DisplayedListings lists,
            NamedDataSets dataSets,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.blocks = blocks;
        this.sites = sites;
        this.lists = lists;
        this.dataSets = dataSets;
        this.clock = clock;
    }

    /** A revision and its page. */
    record PageRevision(UUID page, PageKind kind, Revision revision) {}

    /** A revision and its page, as stored. */
    record PageRevisionRow(
            UUID page, PageKind kind, @Embedded.Empty StoredRevision revision) {}

    Mono<PageRevision> written(UUID revision) {
        return revisions(database.sql("""
            select p.id as page, p.kind, r.title, r.navigation_title, r.lead, r.description, r.image, r.tags, r.terms, r.body
              from revision r join page p on p.tenant_id = r.tenant_id and p.id = r.page_id where r.id = :id
            """).bind("id", revision)).singleOrEmpty();
    }

    /** Reads the newest revisions of some pages. */
    Mono<List<PageRevision>> newest(Collection<UUID> of) {
        return revisions(database.sql("""
            select p.id as page, p.kind, r.title, r.navigation_title, r.lead, r.description, r.image, r.tags, r.terms, r.body
              from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
             where p.id = any(:pages)
            """).bind("pages", of.toArray(UUID[]::new)))
                .collectList();
    }

    /** The blocks are decoded off the event loop of the database. */
    private Flux<PageRevision> revisions(GenericExecuteSpec query) {
        return query.map(rows.of(PageRevisionRow.class))
                .all()
                .collectList()
                .flatMap(found -> ParsingThreads.run(
                        () -> found.stream().map(this::decoded).toList()))
                .flatMapIterable(all -> all);
    }

    private PageRevision decoded(PageRevisionRow row) {
        return new PageRevision(row.page(), row.kind(), row.revision().decode(blocks));
    }

    /**
     * Resolves the references of some revisions and of the sections that they show.
     *
     * @param revisions by the page that they are of
     */
    Mono<ResolvedReferences> around(Map<UUID, Revision> revisions) {
        return around(revisions.values())
                .flatMap(references -> Mono.zip(
                        Mono.just(references),
                        lists.empty(DisplayedListings.of(revisions, references.sections())),
                        placeholders(revisions.keySet()),
                        dataSets.of(
                                Stream.concat(revisions.values().stream(), references.sections().values().stream()))))
                .map(found -> found.getT1().with(found.getT2(), found.getT3(), found.getT4()));
    }

    /** The placeholders of a page. */
    record Placeholders(UUID page, List<String> placeholders) {}

    /**
     * Reads the placeholders of the template versions up to that of each page: after a change of the template, those of
     * the version that the page was started from still count.
     */
    private Mono<Map<UUID, List<String>>> placeholders(Collection<UUID> pages) {
        return database.sql("""
            select u.page_id as page, array_agg(distinct p) as placeholders
              from template_use u
              join page_template_version v on v.template_id = u.template_id and v.version <= u.version
              cross join unnest(v.placeholders) as p
             where u.page_id = any(:pages)
             group by u.page_id
            """)
                .bind("pages", pages.toArray(UUID[]::new))
                .map(rows.of(Placeholders.class))
                .all()
                .collectMap(Placeholders::page, Placeholders::placeholders);
    }

    private Mono<ResolvedReferences> around(Collection<Revision> revisions) {
        return sections(revisions)
                .flatMap(sections -> around(
                        Stream.concat(revisions.stream(), sections.values().stream())
                                .map(CheckInputs::references)
                                .reduce(BlockReferences::and)
                                .orElseGet(() -> BlockReferences.of(List.of())),
                        sections));
    }

    private Mono<Map<UUID, Revision>> sections(Collection<Revision> revisions) {
        UUID[] shown = revisions.stream()
                .flatMap(revision -> SharedSection.shown(revision.body()).stream())
                .map(block -> block.section().id())
                .distinct()
                .toArray(UUID[]::new);
        return shown.length == 0
                ? Mono.just(Map.of())
                : revisions(database.sql("""
                    select p.id as page, p.kind, r.title, r.navigation_title, r.lead, r.description, r.image, r.tags, r.terms,
                           r.body
                      from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                     where p.kind = 'section' and p.id = any(:ids)
                    """).bind("ids", shown))
                        .collectMap(PageRevision::page, PageRevision::revision);
    }

    /** Returns all references of a revision, its image included. */
    private static BlockReferences references(Revision revision) {
        BlockReferences body = BlockReferences.of(revision.body());
        return revision.image() == null ? body : body.and(BlockReferences.of(new MediaRef(revision.image())));
    }

    /** Resolves references. */
    Mono<ResolvedReferences> around(BlockReferences references, Map<UUID, Revision> sections) {
        return targetPages(references)
                .zipWhen(_ -> targetFiles(references))
                .zipWith(
                        online(references),
                        (found, online) -> new ResolvedReferences(
                                found.getT1(),
                                found.getT2(),
                                online,
                                sections,
                                Set.of(),
                                Map.of(),
                                Map.of(),
                                clock.instant()));
    }

    /** Returns the online sites among those referenced; the site itself counts in any state, as its pages do. */
    private Mono<Set<UUID>> online(BlockReferences references) {
        return Mono.deferContextual(context -> {
            Set<UUID> online = new HashSet<>(sites.roots(references.sites()).keySet());
            CurrentTenant.in(context).filter(references.sites()::contains).ifPresent(online::add);
            return Mono.just(online);
        });
    }

    private Mono<Map<UUID, TargetPage>> targetPages(BlockReferences references) {
        return references.pages().isEmpty()
                ? Mono.just(Map.of())
                : database.sql("""
                    select p.id, r.title, p.published_revision is not null as online, p.trashed_at is not null as trashed
                      from page p join revision r on r.tenant_id = p.tenant_id and r.id = p.head_revision
                     where p.id = any(:ids)
                    """)
                        .bind("ids", references.pages().toArray(UUID[]::new))
                        .map(rows.of(TargetPage.class))
                        .all()
                        .collectMap(TargetPage::id);
    }

    private Mono<Map<UUID, TargetFile>> targetFiles(BlockReferences references) {
        return references.media().isEmpty()
                ? Mono.just(Map.of())
                : database.sql("""
                    select id, title, file_name as name, content_type, described, alt, language, state,
                           coalesce(pdf_barriers, '{}') as barriers
                      from media where id = any(:ids)
                    """)
                        .bind("ids", references.media().toArray(UUID[]::new))
                        .map(rows.of(TargetFile.class))
                        .all()
                        .collectMap(TargetFile::id);
    }
}
