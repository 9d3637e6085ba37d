package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;

/** Repository of the names used by sites, requests and addresses. */
@RowScope(RowOwner.PLATFORM)
interface AddressStates extends Repository<AddressState, UUID> {

    /** Returns for each wanted name whether it is used or in quarantine, and the similar names found by the index. */
    @Query("""
        with portal as materialized (
            select distinct split_part(p.path, '/', 2) as segment
              from address root join page p on p.tenant_id = root.tenant_id
             where root.host = :portal and root.path_prefix = '')
        select w.slug, slug_skeleton(w.slug) as skeleton,
               exists (select from address a
                        where (a.host = w.slug || '.' || :base and a.path_prefix = ''
                               or a.host = :portal and a.path_prefix = '/' || w.slug)
                          and a.quarantined_until > now()) as quarantined,
               exists (select from tenant t where t.slug = w.slug)
               or exists (select from site_request r where r.slug = w.slug and r.id is distinct from :except)
               or exists (select from address a
                           where a.host = w.slug || '.' || :base and a.path_prefix = ''
                              or a.host = :portal and a.path_prefix = '/' || w.slug) as taken,
               exists (select from portal where segment = w.slug) as of_portal,
               array(select t.slug || ' ' || slug_skeleton(t.slug) from tenant t where t.look_alikes && w.near
                      union all
                     select r.slug || ' ' || slug_skeleton(r.slug) from site_request r
                      where r.slug is not null and r.look_alikes && w.near and r.id is distinct from :except
                      limit 100) as near
          from (select slug, place, slug_look_alikes(slug) as near
                  from unnest(:wanted) with ordinality as wanted(slug, place)) w
         order by w.place
        """)
    Flux<AddressState> find(String[] wanted, String portal, String base, @Nullable UUID except);
}
