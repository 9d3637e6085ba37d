package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.delivery.page.DocumentLists.Count;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedMedia;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.rendering.DocumentHit;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.SearchHit;
import fr.gouv.anct.minisites.search.Excerpt;
import fr.gouv.anct.minisites.search.SearchQuery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Searches the current tenant's published pages and the files that they offer, with {@code search_pages}: no row-level
 * security policy keeps that function from its indexes.
 */
@Repository
@RowScope(RowOwner.TENANT)
class PageSearch {

    static final int HITS_PER_PAGE = 10;

    private static final String SEARCH = """
        select found.total, found.bounded, found.near, false as wordless, hits.found as hits, partly.found as partly, found.counts
          from search_pages(:words, :phrases, :excluded, :contents, :years, :limit, :offset) as found
         cross join lateral (%s) as hits
         cross join lateral (%s) as partly
        """.formatted(hits("results"), hits("partly"));

    private static String hits(String results) {
        return """
            select coalesce(jsonb_agg(jsonb_build_object('path', p.path, 'title', r.title,
                       'excerpt', coalesce(r.lead, r.description), 'date', p.date,
                       'kind', case p.kind when 'article' then 'ARTICLE' when 'document' then coalesce(f.kind, 'OTHER') end,
                       'document', case when d.media_id is not null then jsonb_build_object('media', %s,
                           'own', p.kind = 'document', 'number', d.page, 'heading', d.heading, 'text', d.text,
                           'positions', array(
                               select distinct position
                                 from unnest(d.words) as indexed(lexeme, positions, weights)
                                cross join unnest(indexed.positions) as position
                                where indexed.lexeme = any(found.lexemes)
                                order by position limit 50)) end) order by hit.place), '[]') as found
              from unnest(found.%s) with ordinality as hit(page, media, passage, place)
              join page p on p.id = hit.page
              join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
              left join document_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
              left join document_passage d on d.media_id = hit.media and d.page = hit.passage
              left join media m on m.id = d.media_id
            """.formatted(PageRecords.MEDIA_OBJECT, results);
    }

    private final DatabaseClient database;
    private final RowMappers rows;

    PageSearch(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
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

        /** Whether something has all the words as they were typed, whatever the filter admits of it. */
        boolean isExact() {
            return !counts.isEmpty() && !near;
        }
    }

    /**
     * A page found, or a file that it offers.
     *
     * @param kind {@link #ARTICLE}, or the name of a kind of documents; null for other pages
     * @param date of an article or a document
     * @param document the file with the words; null if they are in the text of the page
     */
    record Hit(
            String path,
            String title,
            String excerpt,
            @Nullable String kind,
            @Nullable LocalDate date,
            @Nullable FoundDocument document) {

        static final String ARTICLE = "ARTICLE";

        /** A page whose own text has the words. */
        Hit(String path, String title, String excerpt) {
            this(path, title, excerpt, null, null, null);
        }

        /** Returns it as it is shown; the path of another site is its URL. */
        SearchHit shown(SiteUrls urls, DeliveryMessages messages) {
            return new SearchHit(
                    title,
                    path.startsWith("/") ? urls.href(path) : path,
                    excerpt,
                    kind == null ? null : kindLabel(kind, messages),
                    date,
                    document == null ? null : document.shown(title, urls));
        }
    }

    private static String kindLabel(String name, DeliveryMessages messages) {
        return name.equals(Hit.ARTICLE)
                ? messages.article()
                : messages.documentKind(DocumentFacts.Kind.named(name)
                        .orElse(DocumentFacts.Kind.OTHER)
                        .slug());
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
     * Returns a page of the results.
     *
     * @param filter by content and year
     * @param limit number of pages with all the words at most
     * @param offset number of such pages before
     */
    Mono<Hits> find(SearchQuery query, ListFilter filter, int limit, int offset) {
        return database.sql(SEARCH)
                .bind("words", query.words())
                .bind("phrases", query.phrases())
                .bind("excluded", query.excluded())
                .bind("contents", filter.values(ListFacet.CONTENT).toArray(String[]::new))
                .bind(
                        "years",
                        filter.values(ListFacet.YEAR).stream()
                                .map(Integer::valueOf)
                                .toArray(Integer[]::new))
                .bind("limit", limit)
                .bind("offset", offset)
                .map(rows.of(Hits.class))
                .one();
    }
}
