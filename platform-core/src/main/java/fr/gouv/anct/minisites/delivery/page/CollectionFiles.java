package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.facet.ListFacet;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.media.MediaContent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Reads the files of a collection of documents of the current tenant, as visitors get them in one archive. */
@Repository
@RowScope(RowOwner.TENANT)
public class CollectionFiles {

    /** Path of the archive, with the filter of the library as its query; no path of a page has a dot. */
    public static final String PATH = "/collection.zip";

    private static final int FEWEST_FILES = 2;
    private static final int MOST_FILES = 200;
    private static final long MOST_BYTES = 1_000_000_000;

    /** Only the current version of each document, and only if its file can be downloaded from its page. */
    private static final String FILES = """
        select m.id as file, r.title, p.date, m.file_name as name, m.content_id, m.size as content_size, m.digest as content_digest
          from page p
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
          join document_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
          join media m on m.tenant_id = p.tenant_id and m.id = f.media_id and m.described and m.state = 'clean'
         where p.kind = 'document' and fold(f.collection) = fold(:collection)
         order by %s limit :most
        """.formatted(Pages.NEWEST_FIRST);

    private final DatabaseClient database;
    private final RowMappers rows;

    CollectionFiles(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * The file of a document.
     *
     * @param title of the document
     * @param name of the file in its URL
     */
    public record DocumentFile(
            UUID file,
            String title,
            LocalDate date,
            String name,
            @Embedded.Empty(prefix = "content_") MediaContent content) {}

    /** Returns the only selected value of a filter, if it is a collection. */
    public static Optional<String> collection(ListFilter filter) {
        return filter.choices().size() == 1
                ? filter.values(ListFacet.COLLECTION).stream().findFirst()
                : Optional.empty();
    }

    /** Whether so many files of this total size in bytes are offered as an archive. */
    static boolean areOffered(int files, long bytes) {
        return files >= FEWEST_FILES && files <= MOST_FILES && bytes <= MOST_BYTES;
    }

    /** Returns the files of a collection, newest first; empty when they are not offered as an archive. */
    @Transactional(readOnly = true)
    public Mono<List<DocumentFile>> find(String collection) {
        return database.sql(FILES)
                .bind("collection", collection)
                .bind("most", MOST_FILES + 1)
                .map(rows.of(DocumentFile.class))
                .all()
                .collectList()
                .filter(files -> areOffered(
                        files.size(),
                        files.stream().mapToLong(file -> file.content().size()).sum()));
    }
}
