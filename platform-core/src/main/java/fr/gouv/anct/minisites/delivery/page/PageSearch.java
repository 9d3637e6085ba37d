package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.delivery.page.FacetedLists.Count;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedMedia;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.DocumentHit;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.SearchHit;
import fr.gouv.anct.minisites.search.Excerpt;
import fr.gouv.anct.minisites.search.SearchQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.RowsFetchSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Searches published pages and the files that they offer: those of the current tenant, or those of all sites that share
 * them with the portal. Both are functions of the database, because row-level security keeps the index of words from
 * other statements.
 */
@Repository
@RowScope(value = RowOwner.TENANT, crossTenantPurposes = CrossTenantScope.Purpose.PORTAL_SEARCH)
class PageSearch {

    static final int HITS_PER_PAGE = 10;

    private static final String SITE = search("search_tenant(");
    private static final String PORTAL = search("search_portal(:portal, ");

    private static String search(String function) {
        return """
            select found.total, found.bounded, found.near, false as wordless, hits.found as hits, partly.found as partly, found.counts
              from %s:words, :phrases, :excluded, cast(:synonyms as jsonb), :contents, :years, :sites, :limit, :offset) as found
             cross join lateral (%s) as hits
             cross join lateral (%s) as partly
            """.formatted(function, hits("results"), hits("partly"));
    }

    private static String hits(String results) {
        return """
            select coalesce(jsonb_agg(jsonb_build_object('site', hit.tenant_id, 'path', p.path, 'title', r.title,
                       'excerpt', coalesce(r.lead, r.description), 'date', p.date,
                       'kind', case p.kind when 'article' then 'ARTICLE' when 'document' then coalesce(f.kind, 'OTHER') end,
                       'document', case when hit.media_id is not null then jsonb_build_object('media', %s,
                           'own', p.kind = 'document', 'number', hit.passage, 'heading', hit.heading, 'text', hit.text,
                           'positions', hit.positions) end) order by hit.place), '[]') as found
              from unnest(found.%s) with ordinality
                       as hit(tenant_id, page_id, media_id, passage, heading, text, positions, place)
              join page p on p.tenant_id = hit.tenant_id and p.id = hit.page_id
              join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
              left join document_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
              left join media m on m.tenant_id = hit.tenant_id and m.id = hit.media_id
            """.formatted(PageRecords.MEDIA_OBJECT, results);
    }

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;
    private final String portal;

    PageSearch(DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant, MinisitesProperties properties) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.portal = properties.portalHost();
    }

    /**
     * One page of the results of a search.
     *
     * @param total number of pages with all the words that the filter admits
     * @param bounded whether there may be more of them
     * @param near whether no page has these words, and the results have similar ones
     * @param wordless whether the query has no searchable word: none at all, or only stop words such as « où »
     * @param partly where no page, or hardly any, has all the words: pages with some of them, the best first
     * @param counts of the values of facets that some page with all the words has, also of those that the filter excludes
     */
    record Hits(
            int total,
            boolean bounded,
            boolean near,
            boolean wordless,
            List<Hit> hits,
            List<Hit> partly,
            List<Count> counts) {

        static final Hits NONE = new Hits(0, false, false, false, List.of(), List.of(), List.of());

        /** Returns the same search with other results and counts. */
        Hits with(List<Hit> complete, List<Hit> incomplete, List<Count> counted) {
            return new Hits(total, bounded, near, wordless, complete, incomplete, counted);
        }

        /**
         * Returns the hits after pinned pages, which are not listed twice.
         *
         * @param first whether it is the first page of the results, which shows them
         */
        Hits after(List<Hit> pinned, boolean first) {
            List<Hit> others = hits.stream()
                    .filter(hit -> pinned.stream().noneMatch(one -> one.isSamePage(hit)))
                    .toList();
            int more = pinned.size() - (hits.size() - others.size());
            // A pinned page makes no further page of results: that would be empty.
            int added = total + more > HITS_PER_PAGE ? 0 : more;
            return new Hits(
                    total + added,
                    bounded,
                    near,
                    wordless,
                    first ? Stream.concat(pinned.stream(), others.stream()).toList() : others,
                    partly.stream()
                            .filter(hit -> pinned.stream().noneMatch(one -> one.isSamePage(hit)))
                            .toList(),
                    counts);
        }

        /** Whether something has all the words as they were typed, whatever the filter admits of it. */
        boolean isExact() {
            return !counts.isEmpty() && !near;
        }
    }

    /**
     * A page found, or a file that it offers.
     *
     * @param site id of its site; null of what is no page of the database
     * @param path within its site; the root URL of a site that is a result itself
     * @param kind {@link #ARTICLE}, {@link #PINNED}, or the name of a kind of documents; null for other pages
     * @param date of an article or a document
     * @param document the file with the words; null if they are in the text of the page
     * @param origin the site that the portal names beside the result; null of a result of the searched site itself
     */
    record Hit(
            @Nullable UUID site,
            String path,
            String title,
            String excerpt,
            @Nullable String kind,
            @Nullable LocalDate date,
            @Nullable FoundDocument document,
            @Nullable Origin origin) {

        static final String ARTICLE = "ARTICLE";
        /** Kind of a page that the team has pinned for the query. */
        static final String PINNED = "PINNED";

        /** A page that is not of the database. */
        Hit(String path, String title, String excerpt) {
            this(null, path, title, excerpt, null, null, null, null);
        }

        /** Whether another result is the same page of the searched site; a file of it is not. */
        boolean isSamePage(Hit other) {
            return origin == null
                    && other.origin == null
                    && path.equals(other.path)
                    && (other.document == null || other.document.own());
        }

        /** Returns the texts of which a result consists. */
        Stream<String> texts() {
            Stream<String> ofPage = Stream.of(title, excerpt);
            return document == null
                    ? ofPage
                    : Stream.concat(
                            ofPage,
                            Stream.of(
                                    document.media().title(),
                                    requireNonNullElse(document.heading(), ""),
                                    document.text()));
        }

        /** Returns it as a result of another site. */
        Hit of(Origin other) {
            return new Hit(site, path, title, excerpt, kind, date, document, other);
        }

        /** Returns it as it is shown. */
        SearchHit shown(SiteUrls urls, DeliveryMessages messages) {
            SiteUrls own = origin == null ? urls : SiteUrls.fromOtherSite(origin.root());
            return new SearchHit(
                    title,
                    path.startsWith("/") ? own.href(path) : path,
                    excerpt,
                    kind == null ? null : kindLabel(kind, messages),
                    date,
                    document == null ? null : document.shown(title, own),
                    origin == null ? null : origin.name());
        }
    }

    /**
     * The site of a result of the portal.
     *
     * @param root its URL without a final slash
     */
    record Origin(String name, String root) {}

    private static String kindLabel(String name, DeliveryMessages messages) {
        return switch (name) {
            case Hit.ARTICLE -> messages.article();
            case Hit.PINNED -> messages.pinned();
            default ->
                messages.documentKind(DocumentFacts.Kind.named(name)
                        .orElse(DocumentFacts.Kind.OTHER)
                        .slug());
        };
    }

    /**
     * A file that a page offers, with the words.
     *
     * @param own whether the page is that of this document in the library
     * @param number of the best passage, from 1: of a page or a slide, if it has these
     * @param heading of that passage, if it has one
     * @param text of that passage
     * @param positions of the words in that text, from 1
     */
    record FoundDocument(
            RelatedMedia media,
            boolean own,
            int number,
            @Nullable String heading,
            String text,
            List<Integer> positions) {

        DocumentHit shown(String page, SiteUrls urls) {
            MediaReference file = RelatedContent.reference(media, urls);
            return new DocumentHit(own ? page : file.title(), file, number, heading, Excerpt.of(text, positions), own);
        }
    }

    /**
     * One page of a search.
     *
     * @param sites whose results are admitted: of the portal's search alone; empty for all
     * @param limit number of pages with all the words at most
     * @param offset number of such pages before
     */
    record Part(SearchQuery query, ListFilter filter, List<UUID> sites, int limit, int offset) {}

    /** Searches the current tenant. */
    @Transactional(readOnly = true)
    Mono<Hits> find(Part part) {
        return hits(statement(SITE, part)).one();
    }

    /** Searches all live sites that share their content with the portal. Not to be called in a transaction of a tenant. */
    Mono<Hits> findOnPortal(Part part) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.PORTAL_SEARCH,
                        hits(statement(PORTAL, part).bind("portal", portal)).all())
                .single();
    }

    /** Returns published pages of the current tenant, in this order. */
    @Transactional(readOnly = true)
    Mono<List<Hit>> findPinned(List<UUID> ids) {
        return database.sql("""
            select p.path, r.title, coalesce(r.lead, r.description) as excerpt
              from unnest(:ids) with ordinality as pinned(id, place)
              join page p on p.id = pinned.id and p.kind <> 'section'
              join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
             order by pinned.place
            """)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(rows.of(PinnedPage.class))
                .all()
                .map(PinnedPage::hit)
                .collectList();
    }

    /** A pinned page as read. */
    record PinnedPage(String path, String title, String excerpt) {

        Hit hit() {
            return new Hit(null, path, title, excerpt, Hit.PINNED, null, null, null);
        }
    }

    /**
     * A page whose title has what is being typed.
     *
     * @param site id of its site
     * @param path within its site
     */
    record SuggestedPage(UUID site, String path, String title) {}

    /** Returns pages of the current tenant with the words in their titles, the last one begun. */
    @Transactional(readOnly = true)
    Mono<List<SuggestedPage>> suggest(SearchQuery query, String typed, int most) {
        return suggestions(suggestion("suggest_in_tenant(", query, typed, most)).collectList();
    }

    /** Returns such pages of all live sites that share them with the portal. Not to be called in a transaction of a tenant. */
    Mono<List<SuggestedPage>> suggestOnPortal(SearchQuery query, String typed, int most) {
        return crossTenant
                .read(
                        CrossTenantScope.Purpose.PORTAL_SEARCH,
                        suggestions(suggestion("suggest_in_portal(:portal, ", query, typed, most)
                                .bind("portal", portal)))
                .collectList();
    }

    private GenericExecuteSpec suggestion(String function, SearchQuery query, String typed, int most) {
        return database.sql("select site, path, title from " + function + ":words, :typed, :most)")
                .bind("words", query.wanted().toArray(String[]::new))
                .bind("typed", typed)
                .bind("most", most);
    }

    private Flux<SuggestedPage> suggestions(GenericExecuteSpec statement) {
        return statement.map(rows.of(SuggestedPage.class)).all();
    }

    private GenericExecuteSpec statement(String sql, Part part) {
        return database.sql(sql)
                .bind("words", part.query().words())
                .bind("phrases", part.query().phrases())
                .bind("excluded", part.query().excluded())
                .bind("synonyms", part.query().synonymsJson())
                .bind("contents", part.filter().values(ListFacet.CONTENT).toArray(String[]::new))
                .bind(
                        "years",
                        part.filter().values(ListFacet.YEAR).stream()
                                .map(Integer::valueOf)
                                .toArray(Integer[]::new))
                .bind("sites", part.sites().toArray(UUID[]::new))
                .bind("limit", part.limit())
                .bind("offset", part.offset());
    }

    private RowsFetchSpec<Hits> hits(GenericExecuteSpec statement) {
        return statement.map(rows.of(Hits.class));
    }
}
