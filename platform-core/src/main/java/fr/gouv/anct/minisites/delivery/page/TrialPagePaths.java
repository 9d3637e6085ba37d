package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.delivery.page.TrialPages.SectionUsage;
import java.util.UUID;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the paths of pages whose rendered size is to be checked, and the longest pages that use a shared section. */
@RowScope(RowOwner.TENANT)
interface TrialPagePaths extends Repository<TrialPagePaths.PagePath, UUID> {

    /** The path of a page. */
    record PagePath(UUID id, String path) {}

    @Query("select path from page where id = :page")
    Mono<String> find(UUID page);

    /** Returns those of the pages that are published. */
    @Query("""
        select id, path from page
         where id = any(:pages) and published_revision is not null and (kind = 'page' or date is not null)
        """)
    Flux<PagePath> findPublished(UUID[] pages);

    /**
     * Finds the pages that could be too long with a section, the longest first. Upper bound of a page's length: its
     * length when last rendered, plus the section's length for each use of it. A page not rendered since it changed
     * (its rules are 0, or 1 while it is being checked) is included whatever its length.
     */
    @Query("""
        select p.path, r.title
          from section_use u
          join revision r on r.tenant_id = u.tenant_id and r.id = u.revision_id
          join page p on p.tenant_id = r.tenant_id and p.id = r.page_id and p.published_revision = r.id
          left join page_check c on c.tenant_id = p.tenant_id and c.page_id = p.id
         cross join lateral (
               select coalesce(c.length, 4 * octet_length(cast(r.body as text))) + cast(:length as bigint) * (
                   select count(*) from jsonb_path_query(r.body,
                       '$[*] ? (@.type == "shared-section" && @.section == $id)',
                       jsonb_build_object('id', 'section:' || cast(:section as text)))) as length) made
         where u.section_id = :section and (p.kind = 'page' or p.date is not null)
           and (c.length is null or c.rules <= 1 or made.length > :largest)
         order by made.length desc, p.id limit :most
        """)
    Flux<SectionUsage> findLongest(UUID section, int length, int largest, int most);
}
