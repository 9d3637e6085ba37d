package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedMedia;
import fr.gouv.anct.minisites.rendering.DocumentHit;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.search.Excerpt;
import fr.gouv.anct.minisites.search.SearchQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Searches the text of the documents that the current tenant's published pages offer, with {@code search_documents}: no
 * row-level security policy keeps that function from its index.
 */
@Repository
@RowScope(RowOwner.TENANT)
class DocumentSearch {

    /** Maximum number of documents shown: the most relevant ones. */
    static final int SHOWN = 5;

    private static final String SEARCH = """
        select found.total, found.page, passage.heading, found.text, found.positions, %s as media,
               offered.path as offered_at, offered.title as offered_by, coalesce(offered.own, false) as own
          from search_documents(:words, :phrases, :excluded, :most) with ordinality as
               found (total, media_id, page, text, positions, place)
          join media m on m.id = found.media_id
          join document_passage passage on passage.media_id = found.media_id and passage.page = found.page
          left join lateral (
               select p.path, p.kind = 'document' as own,
                      case p.kind when 'document' then r.title else coalesce(r.navigation_title, r.title) end as title
                 from media_use u
                 join page p on p.published_revision = u.revision_id
                 join revision r on r.id = p.published_revision
                where u.media_id = m.id and not u.superseded and p.kind <> 'section'
                order by own desc, p.path limit 1) as offered on true
         order by found.place
        """.formatted(PageRecords.MEDIA_OBJECT);

    private final DatabaseClient database;
    private final RowMappers rows;

    DocumentSearch(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * A document with a passage that has all the words.
     *
     * @param total number of such documents
     * @param page number of the best passage of this one, from 1: of a page or a slide, if it has these
     * @param heading of that passage, if it has one
     * @param text of that passage
     * @param positions of the words in that text, from 1
     * @param own whether the page that offers it is its own in the library
     * @param offeredAt path of a page that offers it, its own if it has one; null when only shared sections do
     */
    record FoundDocument(
            long total,
            int page,
            @Nullable String heading,
            String text,
            List<Integer> positions,
            RelatedMedia media,
            @Nullable String offeredAt,
            @Nullable String offeredBy,
            boolean own) {

        DocumentHit shown(SiteUrls urls) {
            MediaReference file = RelatedContent.reference(media, urls);
            return new DocumentHit(
                    own && offeredBy != null ? offeredBy : file.title(),
                    file,
                    page,
                    heading,
                    Excerpt.of(text, positions),
                    offeredAt == null || offeredBy == null
                            ? null
                            : new PageLink(offeredBy, urls.href(offeredAt), false, false),
                    own);
        }
    }

    /** Returns the most relevant documents. */
    Mono<List<FoundDocument>> find(SearchQuery query) {
        return database.sql(SEARCH)
                .bind("words", query.words())
                .bind("phrases", query.phrases())
                .bind("excluded", query.excluded())
                .bind("most", SHOWN)
                .map(rows.of(FoundDocument.class))
                .all()
                .collectList();
    }
}
