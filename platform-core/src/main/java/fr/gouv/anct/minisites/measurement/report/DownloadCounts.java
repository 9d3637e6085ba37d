package fr.gouv.anct.minisites.measurement.report;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Repository that reads the downloads of the current tenant's files, with the versions of documents that they are. */
@RowScope(RowOwner.TENANT)
interface DownloadCounts extends Repository<FileDownloads, UUID> {

    String COUNTED = """
        (select media_id, downloads from download_day where not :monthly and day between :from and :to
         union all
         select media_id, downloads from download_month where :monthly and month between :from and :to)
        """;

    /** The versions of a document, from the body of its published revision {@code r}. */
    String VERSIONS = """
        (select cast(substring(version ->> 'document' from '^media:([0-9a-f-]{36})$') as uuid) as media_id,
                version ->> 'label' as label, number
           from jsonb_path_query(r.body, 'lax $[*] ? (@.type == "document").versions[*]')
                    with ordinality as versions (version, number))
        """;

    /** Returns the files with the most downloads. */
    @Query("with loaded as (select media_id, sum(downloads)::bigint as downloads from " + COUNTED + """
                 as counts group by media_id having sum(downloads) > 0 order by downloads desc, media_id limit :most)
            select l.media_id as file, m.file_name, d.page, d.title, d.version, l.downloads
              from loaded l
              left join media m on m.id = l.media_id
              left join lateral (
                    select p.id as page, r.title, v.label as version
                      from media_use u
                      join page p on p.tenant_id = u.tenant_id and p.published_revision = u.revision_id
                                 and p.kind = 'document' and p.trashed_at is null
                      join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
                     cross join lateral
            """ + VERSIONS
            + """
                           as v
                     where u.media_id = l.media_id and v.media_id = l.media_id
                     order by v.number desc, p.path limit 1) d on true
             order by l.downloads desc, l.media_id
            """)
    Flux<FileDownloads> findMost(boolean monthly, LocalDate from, LocalDate to, int most);

    /** Returns the downloads of the versions of a document, the newest first. */
    @Query("select v.media_id as file, m.file_name, p.id as page, r.title, v.label as version,"
            + " coalesce((select sum(c.downloads)::bigint from " + COUNTED + """
                 as c where c.media_id = v.media_id), 0) as downloads
              from page p
              join revision r on r.tenant_id = p.tenant_id and r.id = coalesce(p.published_revision, p.head_revision)
             cross join lateral
            """ + VERSIONS + """
                   as v
              left join media m on m.id = v.media_id
             where p.id = :page and p.kind = 'document' and v.media_id is not null
             order by v.number desc
            """)
    Flux<FileDownloads> findVersions(UUID page, boolean monthly, LocalDate from, LocalDate to);
}
