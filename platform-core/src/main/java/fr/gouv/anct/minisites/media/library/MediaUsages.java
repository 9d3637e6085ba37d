package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.reference.RevisionsInUse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Finds the pages, the trashed ones included, and the menus, identity and notice banners that show a file of the
 * current tenant.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class MediaUsages {

    /**
     * Published pages in which every block that shows the file has its own alternative text, as in HasImage.worded:
     * only for a file without a description, and for at most a hundred pages, since their whole bodies are read.
     */
    private static final String WORDED = """
        looked as materialized (
            select p.tenant_id, p.id, u.revision_id, u.media_id
              from media m
              join media_use u on u.tenant_id = m.tenant_id and u.media_id = m.id
              join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
              join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id
             where m.id = cast(:media as uuid) and not m.described
             order by p.id limit 100),
        worded as materialized (
            select l.id
              from looked l join revision r on r.tenant_id = l.tenant_id and r.id = l.revision_id
             where r.image is distinct from l.media_id
               and jsonb_path_exists(r.body, 'strict $.** ? (@.image == $file && exists(@.alt ? (@ != null)))',
                                     jsonb_build_object('file', 'media:' || l.media_id))
               and not jsonb_path_exists(r.body, 'strict $.** ? (@.image == $file && !exists(@.alt ? (@ != null)))',
                                         jsonb_build_object('file', 'media:' || l.media_id)))
        """;

    private final DatabaseClient database;
    private final RowMappers rows;

    MediaUsages(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Returns all usages of a file: those of the whole site first, then pages, by title. */
    @Transactional(readOnly = true)
    public Mono<List<MediaUsage>> of(UUID media) {
        return database.sql("with " + WORDED + """
            select * from (
                select place, cast(null as uuid) as id, '' as label, true as published, false as scheduled,
                       false as worded
                  from site, lateral (values ('menus', menus), ('identity', identity),
                                             ('notice', jsonb_build_array(notice, intervention_notice)))
                             as part(place, content)
                 where position('media:' || :media in content::text) > 0
                union all
                select case when p.trashed_at is not null then 'trash'
                            when p.kind in ('article', 'document') then p.kind else 'page' end,
                       p.id, max(r.title), bool_or(r.id is not distinct from p.published_revision),
                       bool_or(exists (select from schedule s where s.tenant_id = p.tenant_id and s.page_id = p.id
                                          and s.outcome is null and s.revision_id = r.id)),
                       p.id in (select w.id from worded w)
                  from media_use u
                  join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
                  join page p on p.tenant_id = r.tenant_id and p.id = r.page_id
                             and\
            """ + RevisionsInUse.CONDITION + """
                 where u.media_id = cast(:media as uuid)
                 group by p.tenant_id, p.id) shown
             order by id is not null, fold(label), place, id
            """)
                .bind("media", media.toString())
                .map(rows.of(MediaUsage.class))
                .all()
                .collectList();
    }

    /**
     * Returns the pages, among the first hundred that show an image, with a block that has its own alternative text:
     * after a replacement that text still describes the previous image.
     */
    @Transactional(readOnly = true)
    public Mono<Set<UUID>> describing(UUID media) {
        return database.sql("""
            with shown as materialized (
                select p.tenant_id, p.id, r.id as revision
                  from media_use u
                  join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
                  join page p on p.tenant_id = r.tenant_id and p.id = r.page_id
                             and\
            """ + RevisionsInUse.CONDITION + """
                 where u.media_id = :media),
            first as materialized (
                select distinct id from shown order by id limit 100)
            select distinct s.id
              from first f
              join shown s on s.id = f.id
              join revision r on r.tenant_id = s.tenant_id and r.id = s.revision
             where jsonb_path_exists(r.body, 'strict $.** ? (@.image == $file && exists(@.alt ? (@ != null && @ != "")))',
                                     jsonb_build_object('file', cast(:file as text)))
            """)
                .bind("media", media)
                .bind("file", "media:" + media)
                .mapValue(UUID.class)
                .all()
                .collect(Collectors.toSet());
    }
}
