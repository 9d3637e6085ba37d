package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.delivery.page.RelatedRecord.RelatedMedia;
import fr.gouv.anct.minisites.site.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads the newest documents of the current tenant with their facts, for feeds and the catalogue. */
@Repository
@RowScope(RowOwner.TENANT)
public class LibraryFeeds {

    /** The facts are read from the body: beside the revision there are only those that lists need. */
    private static final String DOCUMENTS = """
        select l.path, lr.title, lr.description,
               (select coalesce(jsonb_agg(jsonb_build_object('path', p.path, 'title', p.title,
                           'summary', coalesce(p.lead, p.description), 'date', p.date, 'changed', p.published_at,
                           'authors', p.facts ->> 'authors', 'licence', p.facts ->> 'licence',
                           'collection', p.facts ->> 'collection', 'tags', p.tags,
                           'themes', array(select distinct term.label from current_terms(p.terms) as term
                                            where term.vocabulary = 'theme' order by term.label),
                           'territories', array(select distinct term.label from current_terms(p.terms) as term
                                                 where term.vocabulary = 'territory' order by term.label),
                           'file', (select %1$s from media m
                                     where m.id = p.media_id and m.described and m.state = 'clean'))
                           order by %2$s), '[]')
                  from (select p.id, p.path, p.date, p.listed_at, p.published_at, r.title, r.lead, r.description, r.tags,
                               r.terms, f.media_id,
                               jsonb_path_query_first(r.body, '$[*] ? (@.type == "document")') as facts
                          from page p
                          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                          left join document_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
                         where p.kind = 'document'
                         order by %2$s limit :most) p) as documents
          from page l
          join revision lr on lr.tenant_id = l.tenant_id and lr.id = l.published_revision
         where l.kind = 'documents'
        """.formatted(PageRecords.MEDIA_OBJECT, Pages.NEWEST_FIRST);

    private final DatabaseClient database;
    private final RowMappers rows;
    private final PageAssemblies assemblies;

    LibraryFeeds(DatabaseClient database, RowMappers rows, PageAssemblies assemblies) {
        this.database = database;
        this.rows = rows;
        this.assemblies = assemblies;
    }

    record Listed(String path, String title, String description, List<Document> documents) {}

    record Document(
            String path,
            String title,
            String summary,
            LocalDate date,
            Instant changed,
            @Nullable String authors,
            @Nullable String licence,
            @Nullable String collection,
            List<String> tags,
            List<String> themes,
            List<String> territories,
            @Nullable RelatedMedia file) {}

    /**
     * Returns the newest documents; empty when the site has no published library.
     *
     * @param most maximum number of documents
     */
    @Transactional(readOnly = true)
    public Mono<LibraryFeed> find(SiteUrls urls, int most) {
        return database.sql(DOCUMENTS)
                .bind("most", most)
                .map(rows.of(Listed.class))
                .one()
                .zipWhen(
                        _ -> assemblies.at(VisitorPageRequest.of("/")),
                        (listed, record) -> feed(listed, record.site(), urls));
    }

    private static LibraryFeed feed(Listed listed, Site site, SiteUrls urls) {
        return new LibraryFeed(
                site,
                listed.title(),
                listed.path(),
                listed.description(),
                listed.documents().stream()
                        .map(document -> entry(document, urls))
                        .toList());
    }

    private static LibraryFeed.Entry entry(Document document, SiteUrls urls) {
        return new LibraryFeed.Entry(
                document.path(),
                document.title(),
                document.summary(),
                document.date(),
                document.changed(),
                document.authors(),
                Optional.ofNullable(document.licence())
                        .flatMap(DocumentFacts.Licence::named)
                        .orElse(null),
                document.collection(),
                document.tags(),
                document.themes(),
                document.territories(),
                document.file() == null ? null : RelatedContent.reference(document.file(), urls));
    }
}
