package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.reference.RevisionsInUse;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Reads the current tenant's files for its team: single ones, filtered pages of them, their bytes and their total size.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class MediaListing {

    /** An abandoned draft does not count: see {@link RevisionsInUse}. */
    private static final String USED = """
        exists (select from media_use u
                  join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
                  join page p on p.tenant_id = r.tenant_id and p.id = r.page_id
                             and %s
                 where u.tenant_id = m.tenant_id and u.media_id = m.id)\
        """.formatted(RevisionsInUse.CONDITION);

    /** The usages of {@link MediaUsages} that are visible to visitors. */
    private static final String ONLINE = """
        (exists (select from media_use u
                   join page p on p.tenant_id = u.tenant_id and p.published_revision = u.revision_id
                  where u.tenant_id = m.tenant_id and u.media_id = m.id and p.trashed_at is null)
         or exists (select from site s
                     where position('media:' || m.id in concat(s.menus, s.identity, s.notice, s.intervention_notice)) > 0))\
        """;

    private static final String COLUMNS = """
        select m.id, m.file_name as name, m.content_type, m.title, m.alt, m.caption, m.credit, m.licence, m.language,
               m.focus_x, m.focus_y, m.width, m.height, m.size, m.described, m.state, m.folder_id,
               m.created_at, m.replaced_at, m.pdf_pages, m.pdf_barriers, a.display_name as uploaded_by, %s as used,
               %s as online
          from media m left join account a on a.id = m.uploaded_by
        """.formatted(USED, ONLINE);

    private static final String BELOW = """
        with recursive below as (
            select id from media_folder where id = :folder
            union
            select f.id from media_folder f join below on f.parent_id = below.id)
        """;

    private final DatabaseClient database;
    private final RowMappers rows;

    MediaListing(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Returns one file; empty when the current tenant has none of this id. */
    @Transactional(readOnly = true)
    public Mono<LibraryFile> findById(UUID id) {
        return database.sql(COLUMNS + " where m.id = :id")
                .bind("id", id)
                .map(rows.of(LibraryFile.class))
                .one();
    }

    /** Returns some files, without those that the current tenant does not have. */
    @Transactional(readOnly = true)
    public Mono<List<LibraryFile>> some(Collection<UUID> ids) {
        return database.sql(COLUMNS + " where m.id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(rows.of(LibraryFile.class))
                .all()
                .collectList();
    }

    /** Returns one page of the matching files, newest first. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<LibraryFile>> page(MediaQuery query) {
        return bound(database.sql(prefix(query) + "select count(*) from media m" + where(query)), query)
                .mapValue(Long.class)
                .one()
                .flatMap(total -> bound(
                                database.sql(prefix(query) + COLUMNS + where(query)
                                        + " order by m.created_at desc, m.file_name, m.id limit :size offset :offset"),
                                query)
                        .bind("size", query.size())
                        .bind("offset", ResultPage.offset(query.page(), query.size()))
                        .map(rows.of(LibraryFile.class))
                        .all()
                        .collectList()
                        .map(found -> new ResultPage<>(found, query.page(), query.size(), total)));
    }

    /**
     * A keyset cursor in the list of files, newest first.
     *
     * @param at creation time of the previous file
     */
    public record Keyset(Instant at, UUID media) {

        /** Returns the cursor at a file. */
        public static Keyset of(LibraryFile file) {
            return new Keyset(file.createdAt(), file.id());
        }
    }

    /**
     * Returns the files after a cursor, newest first.
     *
     * @param folder that contains them; none: any folder
     */
    @Transactional(readOnly = true)
    public Mono<List<LibraryFile>> after(@Nullable UUID folder, @Nullable Keyset place, int size) {
        String beyond = place == null ? "" : " and (m.created_at, m.id) < (:at, :id)";
        GenericExecuteSpec statement = database.sql(
                        COLUMNS + " where (cast(:folder as uuid) is null or m.folder_id = :folder)" + beyond
                                + " order by m.created_at desc, m.id desc limit :size")
                .bind("folder", Parameter.fromOrEmpty(folder, UUID.class));
        GenericExecuteSpec placed =
                place == null ? statement : statement.bind("at", place.at()).bind("id", place.media());
        return placed.bind("size", size).map(rows.of(LibraryFile.class)).all().collectList();
    }

    private static String prefix(MediaQuery query) {
        return query.everywhere() && query.folder() != null ? BELOW : "";
    }

    private static String where(MediaQuery query) {
        String place = switch (query.folder()) {
            case null -> query.everywhere() ? " true" : " m.folder_id is null";
            default -> query.everywhere() ? " m.folder_id in (select id from below)" : " m.folder_id = :folder";
        };
        String filter = switch (query.filter()) {
            case ALL -> "";
            case IMAGES -> " and m.content_type like 'image/%'";
            case DOCUMENTS -> " and m.content_type not like 'image/%'";
            case UNDESCRIBED -> " and not m.described";
            case HELD -> " and m.state <> 'clean'";
        };
        String words = query.words() == null
                ? ""
                : " and " + ResultPage.matching("concat_ws(' ', m.title, m.file_name, m.alt, m.caption, m.credit)");
        return " where" + place + filter + words;
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec statement, MediaQuery query) {
        GenericExecuteSpec placed = query.folder() == null ? statement : statement.bind("folder", query.folder());
        String words = ResultPage.typed(query.words());
        return words == null ? placed : placed.bind("words", words);
    }

    /**
     * Returns the bytes to show to the team: the narrowest rendition that is wide enough, else the widest, else the
     * file itself. Empty for a file that the antivirus has not found clean.
     *
     * @param width in pixels; 0 for the file itself
     */
    @Transactional(readOnly = true)
    public Mono<StoredFile> stored(UUID id, int width) {
        return database.sql("""
            select content_type, content_id, size as content_size, digest as content_digest from (
                select 'image/webp' as content_type, r.content_id, r.size, r.digest, r.width
                  from media_rendition r where r.media_id = :id and :width > 0
                union all
                select m.content_type, m.content_id, m.size, m.digest, 0
                  from media m where m.id = :id) as file
             where exists (select from media m where m.id = :id and m.state = 'clean')
             order by width < :width, case when width < :width then -width else width end
             limit 1
            """)
                .bind("id", id)
                .bind("width", width)
                .map(rows.of(StoredFile.class))
                .one();
    }

    /** Returns the total size of the site's files in bytes, renditions included. */
    @Transactional(readOnly = true)
    public Mono<Long> totalSize() {
        return totalSize(database);
    }

    static Mono<Long> totalSize(DatabaseClient database) {
        return database.sql("""
            select cast((select coalesce(sum(size), 0) from media)
                      + (select coalesce(sum(size), 0) from media_rendition) as bigint)
            """).mapValue(Long.class).one();
    }
}
