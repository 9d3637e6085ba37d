package fr.gouv.anct.minisites.portal.catalogue;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Repository of the services that live sites but the portal share, and of the decisions about them. */
@RowScope(RowOwner.PLATFORM)
interface ProposedServiceRows extends Repository<ProposedServiceRows.Row, UUID> {

    /** A service as the database returns it. */
    record Row(
            UUID site,
            String siteName,
            UUID page,
            String path,
            String title,
            @Nullable String promise,
            @Nullable Boolean accepted,
            String reason,
            @Nullable Instant decidedAt,
            UUID revision,
            boolean changed) {

        ProposedService service() {
            return new ProposedService(
                    site,
                    siteName,
                    page,
                    path,
                    title,
                    promise,
                    accepted == null
                            ? ServiceDecision.PROPOSED
                            : accepted ? ServiceDecision.ACCEPTED : ServiceDecision.REFUSED,
                    reason,
                    decidedAt,
                    revision,
                    changed);
        }
    }

    String SERVICES = """
         from page p
          join tenant t on t.tenant_id = p.tenant_id and t.state = 'live' and t.shared
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
          left join portal_service d on d.tenant_id = p.tenant_id and d.page_id = p.id
         where p.kind = 'service' and p.published_revision is not null and p.shared
           and not exists (select from address a
                            where a.tenant_id = p.tenant_id and a.host = :portal and a.path_prefix = '')\
        """;

    String ADMITTED = SERVICES + """
         and (cast(:words as text) is null
                or fold(r.title || ' ' || t.name) like all (array(select word_patterns(cast(:words as text)))))
           and (cast(:decision as text) is null
                or :decision = case when d.accepted is null then 'PROPOSED' when d.accepted then 'ACCEPTED' else 'REFUSED' end)\
        """;

    String COLUMNS = """
        select p.tenant_id as site, t.name as site_name, p.id as page, p.path, r.title, r.lead as promise, d.accepted,
               coalesce(d.reason, '') as reason, d.decided_at, p.published_revision as revision,
               coalesce(d.accepted and d.revision_id is distinct from p.published_revision, false) as changed\
        """;

    @Query("select count(*)" + ADMITTED)
    Mono<Long> count(String portal, @Nullable String words, @Nullable String decision);

    /** Returns a page of the services: those that wait first, then those that changed since, then the newest. */
    @Query(COLUMNS + ADMITTED + """
         order by d.accepted is not null, not coalesce(d.accepted and d.revision_id is distinct from p.published_revision, false),
                  p.listed_at desc, p.id limit :size offset :offset\
        """)
    Flux<Row> page(String portal, @Nullable String words, @Nullable String decision, int size, long offset);

    @Query(COLUMNS + SERVICES + " and p.tenant_id = :site and p.id = :page")
    Flux<Row> find(String portal, UUID site, UUID page);

    /** Stores a decision about a revision that is still published; returns the number of decisions that changed. */
    @Modifying
    @Query("""
        insert into portal_service as known (tenant_id, page_id, accepted, reason, revision_id)
        select p.tenant_id, p.id, :accepted, :reason, p.published_revision from page p
         where p.tenant_id = :site and p.id = :page and p.kind = 'service' and p.published_revision = :revision
        on conflict (tenant_id, page_id) do update
           set (accepted, reason, revision_id, decided_at) = (excluded.accepted, excluded.reason, excluded.revision_id, now())
         where (known.accepted, known.reason, known.revision_id)
               is distinct from (excluded.accepted, excluded.reason, excluded.revision_id)
        """)
    Mono<Long> decide(UUID site, UUID page, UUID revision, boolean accepted, String reason);

    /** A member of a site who is told what was decided about its service. */
    record Reader(String email, String name, String slug) {}

    /**
     * Returns the members with one of these roles, and the owner of the page.
     *
     * @param by account that is not told, if any
     */
    @Query("""
        select a.email, a.display_name as name, t.slug
          from membership m
          join tenant t on t.tenant_id = m.tenant_id
          join account a on a.id = m.account_id
          join page p on p.tenant_id = m.tenant_id and p.id = :page
         where m.tenant_id = :site and (m.role in (:roles) or m.account_id = p.owner_id)
           and a.id is distinct from cast(:by as uuid)
         order by a.email\
        """)
    Flux<Reader> readers(UUID site, UUID page, Collection<String> roles, @Nullable UUID by);

    @Modifying
    @Query("delete from portal_service where tenant_id = :site and page_id = :page")
    Mono<Long> undecide(UUID site, UUID page);
}
