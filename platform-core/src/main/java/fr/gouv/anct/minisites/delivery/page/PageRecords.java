package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.section.SharedSections;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.media.reading.DocumentBarrier;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.site.Sites;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.r2dbc.core.RowsFetchSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Reads the records of a page in two statements, whatever the number of its blocks, of its site's pages and of tenants.
 */
@Repository
@RowScope(RowOwner.TENANT)
class PageRecords {

    private static final String PAGE = """
        select %s,
               exists (select from page c where c.path = '/contact' and %s) as has_contact,
               exists (select from page c where c.path = '/budget' and %2$s)
                   or exists (select from published_budget where updated_on is not null) as has_budget,
               (select a.path from page a where a.kind = 'articles' and %s limit 1)
                   as articles_path,
               p.id, p.parent_id, p.kind, p.path, p.position, p.date, p.published_at,
               r.title, r.navigation_title, r.lead, r.description, r.image, r.tags, r.terms, r.body,
               (%s) as sections,
               coalesce(d.url, moved.path, gone.successor) as redirect, coalesce(gone.document, false) as withdrawn,
               (select t.body from standard_text t where t.path = :path) as standard,
               array(select e.host from embed_host e) as embed_hosts
          from site s
          left join page p
            on p.tenant_id = s.tenant_id and p.path = :path and %s
          left join revision r on r.tenant_id = p.tenant_id and r.id = %s
          left join redirect d on d.tenant_id = s.tenant_id and d.path = :path and d.alias = ''
          left join page moved
            on moved.tenant_id = d.tenant_id and moved.id = d.page_id and moved.published_revision is not null
          left join lateral (
               select w.kind = 'document' as document, n.path as successor
                 from page w left join page n
                   on n.tenant_id = w.tenant_id and n.id = w.successor_id and n.published_revision is not null
                  and n.kind <> 'section'
                where p.id is null and w.tenant_id = s.tenant_id and (w.path = :path or w.id = d.page_id)
                  and w.withdrawn_at is not null and w.trashed_at is null
                  and (w.kind = 'document' or n.id is not null)
                order by n.path limit 1) gone on true
        """;

    /** Bodies by id of the published sections that a body uses; null when it uses none. */
    private static final String SECTIONS = """
        select jsonb_object_agg(c.id, said.body) as sections
          from page c join revision said on said.tenant_id = c.tenant_id and said.id = c.published_revision
         where c.kind = 'section' and c.id in (\
        """ + SharedSections.SHOWN + ")";

    /** Reads sections only where the site's published pages contain the block type. */
    private static final String PUBLISHED = PAGE.formatted(
            Sites.COLUMNS,
            "c.published_revision is not null",
            "a.published_revision is not null",
            "case when s.block_types @> array['shared-section'] then (" + SECTIONS.formatted("r.body") + ") end",
            "p.published_revision is not null and p.kind <> 'section'",
            "p.published_revision");

    /** The page as if the draft of one page were published. */
    private static final String DRAFT = PAGE.formatted(
            Sites.COLUMNS,
            "(c.published_revision is not null or c.id = :draft)",
            "(a.published_revision is not null or a.id = :draft)",
            SECTIONS.formatted("r.body"),
            "p.trashed_at is null and (p.id = :draft or (p.published_revision is not null and p.kind <> 'section'))",
            "case when p.id = :draft then p.head_revision else p.published_revision end");

    /** A media file in the JSON form of {@link RelatedRecord.RelatedMedia}. */
    static final String MEDIA_OBJECT = """
        jsonb_build_object('what', 'media', 'id', m.id, 'name', m.file_name, 'type', m.content_type,
            'title', m.title, 'alt', m.alt, 'language', m.language, 'width', m.width, 'height', m.height,
            'size', m.size, 'pages', nullif(m.pdf_pages, 0), 'focusX', m.focus_x, 'focusY', m.focus_y,
            'inaccessible', coalesce(m.pdf_barriers && array[%s], false),
            'fingerprint', left(m.digest, 12), 'renditions', (
                select coalesce(jsonb_agg(jsonb_build_object('width', d.width, 'height', d.height, 'fingerprint', left(d.digest, 12))
                                          order by d.width), '[]')
                  from media_rendition d where d.tenant_id = m.tenant_id and d.media_id = m.id))\
        """.formatted(Arrays.stream(DocumentBarrier.values())
            .filter(DocumentBarrier::excludes)
            .map(barrier -> "'" + barrier.code() + "'")
            .collect(Collectors.joining(", ")));

    /** Sentinel that matches no path in the range scan: paths begin with a slash. */
    private static final String NO_SECTION = "-";

    /**
     * Maximum number of pages in the side menu of a section, the upper levels first, besides the one that is shown: its
     * subtree may grow after a page was published.
     */
    static final int SIDE_MENU = 200;

    /** The paths below a section sort, byte by byte, between its slash and the next character, a zero. */
    private static final String RELATED = """
        select jsonb_build_object('what', 'page', 'id', p.id, 'path', p.path, 'kind', p.kind,
                   'position', p.position, 'title', coalesce(r.navigation_title, r.title)) as related
          from (select id, path, kind, position, published_revision from page
                 where id = any(:pages) and kind <> 'section'
                union
                select id, path, kind, position, published_revision from page where path = any(:ancestors)
                union
                select id, path, kind, position, published_revision from page where id = :shown and kind = 'page'
                union
                (select id, path, kind, position, published_revision from page
                  where kind = 'page' and published_revision is not null
                    and path collate "C" > :section || '/' and path collate "C" < :section || '0'
                  order by length(path) - length(replace(path, '/', '')), position, path limit %2$d)) p
          join revision r on r.id = p.published_revision
        union all
        select %1$s || case when m.id = :document then jsonb_build_object('headings', m.headings) else '{}' end
          from media m where m.id = any(:media) and (m.described or m.id = any(:worded)) and m.state = 'clean'
        union all
        select distinct jsonb_build_object('what', 'term', 'vocabulary', upper(term.vocabulary), 'slug', term.slug,
                   'label', term.label)
          from current_terms(cast(:terms as text[])) as term
        """.formatted(MEDIA_OBJECT, SIDE_MENU + 1);

    /** The related records and the lists of pages, which few pages show. */
    private static final String RELATED_AND_LISTED = RELATED + """
        union all
        select jsonb_build_object('what', 'listed', 'list', l.list, 'path', l.path, 'title', l.title,
                   'lead', l.lead, 'description', l.description, 'date', l.date,
                   'image', (select %1$s from media m where m.id = l.image and m.described and m.state = 'clean'))
          from (%2$s) l
        """.formatted(MEDIA_OBJECT, ListingSql.SQL);

    /** The related records as if the draft of one page were published. */
    private static final String RELATED_TO_DRAFT = asIfPublished(RELATED);

    private static final String RELATED_AND_LISTED_TO_DRAFT = asIfPublished(RELATED_AND_LISTED);

    private static String asIfPublished(String sql) {
        return sql.replace("published_revision from page", "published_revision, head_revision from page")
                .replace("and published_revision is not null", "and (published_revision is not null or id = :draft)")
                .replace(
                        "p.listed_at",
                        "case when p.id = :draft then coalesce(p.first_published_at, now()) else p.listed_at end")
                .replace(
                        "r.id = p.published_revision",
                        "r.id = case when p.id = :draft then p.head_revision else p.published_revision end");
    }

    private final DatabaseClient database;
    private final RowMappers rows;
    private final Pages pages;
    private final BlockCodec blocks;

    PageRecords(DatabaseClient database, RowMappers rows, Pages pages, BlockCodec blocks) {
        this.database = database;
        this.rows = rows;
        this.pages = pages;
        this.blocks = blocks;
    }

    /** Returns the current tenant's site and its page at a path; empty when the tenant has no site at all. */
    Mono<PageRecord> at(String path) {
        return at(path, Map.of());
    }

    /** Returns the page as if some sections had other bodies, by their ids. */
    Mono<PageRecord> at(String path, Map<UUID, List<Block>> said) {
        return decoded(database.sql(PUBLISHED).bind("path", path).map(row -> record(row, said)));
    }

    /** Returns the page with the draft of a page, published or not. */
    Mono<PageRecord> draft(String path, UUID page) {
        return decoded(
                database.sql(DRAFT).bind("path", path).bind("draft", page).map(row -> record(row, Map.of())));
    }

    /** Decodes blocks off the event loop of the database driver. */
    private static <T> Mono<T> decoded(RowsFetchSpec<Callable<T>> rows) {
        return rows.one().flatMap(RenderingThreads.BLOCKS::run);
    }

    private Callable<PageRecord> record(Readable row, Map<UUID, List<Block>> said) {
        PageRecord bare = new PageRecord(
                rows.read(Site.class, row),
                requireNonNull(row.get("has_contact", Boolean.class)),
                requireNonNull(row.get("has_budget", Boolean.class)),
                row.get("articles_path", String.class),
                null,
                row.get("redirect", String.class),
                requireNonNull(row.get("withdrawn", Boolean.class)),
                row.get("standard", String.class),
                Set.of(requireNonNull(row.get("embed_hosts", String[].class))));
        if (row.get("id", UUID.class) == null) {
            return () -> bare;
        }
        Page page = rows.read(Page.class, row);
        Instant published = row.get("published_at", Instant.class);
        LocalDate updated = ParisCalendar.dateOf(published == null ? Instant.now() : published);
        Callable<PageRecord.ExpandedRevision> woven = expandSections(pages.storedRevision(row), row, said);
        return () -> {
            PageRecord.ExpandedRevision whole = woven.call();
            return bare.with(new PageRecord.Published(page, whole.revision(), updated, whole.positions()));
        };
    }

    /** Expands the sections of the body from the row, replacing the bodies of some. */
    private Callable<PageRecord.ExpandedRevision> expandSections(
            Supplier<Revision> stored, Readable row, Map<UUID, List<Block>> instead) {
        String json = row.get("sections", String.class);
        return () -> {
            Revision revision = stored.get();
            Map<UUID, List<Block>> said = json == null ? new HashMap<>() : sections(json);
            said.putAll(instead);
            return PageRecord.ExpandedRevision.of(revision, said);
        };
    }

    private Map<UUID, List<Block>> sections(String json) {
        Map<UUID, List<Block>> sections = new HashMap<>();
        Jsonb.MAPPER
                .readTree(json)
                .properties()
                .forEach(one -> sections.put(UUID.fromString(one.getKey()), blocks.read(one.getValue())));
        return sections;
    }

    /** Expands the sections of a revision that is not stored. */
    Mono<PageRecord.ExpandedRevision> expandSections(Revision revision) {
        return decoded(database.sql(SECTIONS.formatted("cast(:body as jsonb)"))
                .bind("body", blocks.write(revision.body()))
                .map(row -> expandSections(() -> revision, row, Map.of())));
    }

    /** Returns all records that the dependencies name, in one statement. */
    Mono<List<RelatedRecord>> related(PageDependencies dependencies) {
        return related(
                dependencies,
                dependencies.references().listings().isEmpty()
                        ? database.sql(RELATED)
                        : database.sql(RELATED_AND_LISTED).bindValues(ListingSql.parameters(dependencies)));
    }

    /** Returns all records as if the draft of a page were published. */
    Mono<List<RelatedRecord>> related(PageDependencies dependencies, UUID draft) {
        DatabaseClient.GenericExecuteSpec statement =
                dependencies.references().listings().isEmpty()
                        ? database.sql(RELATED_TO_DRAFT)
                        : database.sql(RELATED_AND_LISTED_TO_DRAFT).bindValues(ListingSql.parameters(dependencies));
        return related(dependencies, statement.bind("draft", draft));
    }

    private static Mono<List<RelatedRecord>> related(
            PageDependencies dependencies, DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .bind("pages", dependencies.references().pages().toArray(UUID[]::new))
                .bind("media", dependencies.references().media().toArray(UUID[]::new))
                .bind("worded", dependencies.worded().toArray(UUID[]::new))
                .bind("ancestors", dependencies.ancestors().toArray(String[]::new))
                .bind(
                        "terms",
                        dependencies.terms().stream().map(TermRef::toString).toArray(String[]::new))
                .bind("document", Parameter.fromOrEmpty(dependencies.document(), UUID.class))
                .bind("shown", Parameter.fromOrEmpty(dependencies.page(), UUID.class))
                .bind("section", requireNonNullElse(dependencies.section(), NO_SECTION))
                .map(row -> Jsonb.read(row, "related", RelatedRecord.class))
                .all()
                .collectList();
    }
}
