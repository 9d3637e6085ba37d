package fr.gouv.anct.minisites.sharedcontent;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Repository of what live sites share: the facets of all items, the texts of some, and the territories that they name. */
@RowScope(RowOwner.PLATFORM)
interface SharedItemRows extends Repository<SharedItemRows.Listed, UUID> {

    /** Which pages of the sites are shared, of services those that the portal lists; the same for facets and for texts. */
    String SHARED = """
         t.state = 'live' and t.shared and p.published_revision is not null and p.shared
               and (p.kind in ('article', 'document', 'call')
                    or p.kind = 'service'
                       and exists (select from listed_services(:portal) l
                                    where l.tenant_id = p.tenant_id and l.page_id = p.id))\
        """;

    /**
     * An item as the database returns it.
     *
     * @param closes last day of a service; null for none
     */
    record Listed(
            UUID site,
            UUID page,
            String kind,
            LocalDate date,
            @Nullable LocalDate closes,
            Instant listedAt,
            String[] terms) {}

    /**
     * Finds the shared items of sites.
     *
     * @param portal its host: its own services need no decision
     */
    @Query("""
        select p.tenant_id as site, p.id as page, p.kind, p.date, f.closes, p.listed_at, r.terms
          from tenant t
          join page p on p.tenant_id = t.tenant_id
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
          left join service_facts f on f.tenant_id = r.tenant_id and f.revision_id = r.id
         where t.tenant_id = any(:sites) and\
        """ + SHARED)
    Flux<Listed> findAll(UUID[] sites, String portal);

    /** The texts of an item as the database returns them. */
    record Texts(
            UUID site,
            UUID page,
            String kind,
            String path,
            String title,
            @Nullable String lead,
            LocalDate date,
            Instant published) {}

    /**
     * Finds the texts of items, in their order; those that are no longer shared are left out.
     *
     * @param sites of the pages, at the same places
     */
    @Query("""
        select p.tenant_id as site, p.id as page, p.kind, p.path, r.title, coalesce(r.lead, r.description) as lead, p.date,
               p.published_at as published
          from unnest(:sites, :pages) with ordinality as asked (site, page, place)
          join tenant t on t.tenant_id = asked.site
          join page p on p.tenant_id = asked.site and p.id = asked.page
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         where\
        """ + SHARED + " order by asked.place")
    Flux<Texts> findTexts(UUID[] sites, UUID[] pages, String portal);

    /**
     * A territory as the database returns it.
     *
     * @param given codes that stand for it
     * @param slugs those of the codes that stand for it
     */
    record TerritoryRow(String code, String slug, String label, String[] within, String[] given, String[] slugs) {}

    /** Finds the territories of today that codes stand for, or slugs name, and what contains them. */
    @Query("""
        with given as materialized (
            select code as given, slug, coalesce(replaced_by, code) as code from territory
             where code = any(:codes) or slug = any(:slugs)),
        wanted as materialized (
            select code from given
            union
            select unnest(t.within) from given join territory t on t.code = given.code)
        select t.code, t.slug, t.label, t.within, array(select g.given from given g where g.code = t.code) as given,
               array(select g.slug from given g where g.code = t.code) as slugs
          from wanted join territory t on t.code = wanted.code
        """)
    Flux<TerritoryRow> findPlaces(String[] codes, String[] slugs);
}
