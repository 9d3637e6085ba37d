package fr.gouv.anct.minisites.portal.catalogue;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the services that the catalogue of the portal lists: its own, and those of other sites that were accepted. */
@Repository
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.SHARED_CONTENT)
public class PortalServices {

    private static final String SERVICE = """
        select p.tenant_id as site, p.id as page, p.path, r.title, r.lead as promise, p.published_at as updated,
               cast(jsonb_path_query_first(r.body, '$[*] ? (@.type == "service")') as text) as facts,
               array(select distinct term.label from current_terms(r.terms) as term
                      where term.vocabulary = 'theme' order by term.label) as themes,
               array(select distinct term.label from current_terms(r.terms) as term
                      where term.vocabulary = 'audience' order by term.label) as audiences,
               array(select distinct term.label from current_terms(r.terms) as term
                      where term.vocabulary = 'territory' order by term.label) as territories
          from listed_services(:portal) l
          join page p on p.tenant_id = l.tenant_id and p.id = l.page_id
          join revision r on r.tenant_id = p.tenant_id and r.id = p.published_revision
         where l.page_id = :page
        """;

    private final DatabaseClient database;
    private final RowMappers rows;
    private final CrossTenantScope crossTenant;
    private final String portal;

    PortalServices(
            DatabaseClient database, RowMappers rows, CrossTenantScope crossTenant, MinisitesProperties properties) {
        this.database = database;
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.portal = properties.portalHost();
    }

    /** Returns a service by the id of its page; empty when the catalogue does not list it, or no longer. */
    public Mono<PortalService> find(UUID page) {
        return crossTenant
                .read(
                        Purpose.SHARED_CONTENT,
                        database.sql(SERVICE)
                                .bind("page", page)
                                .bind("portal", portal)
                                .map(rows.of(PortalService.class))
                                .all())
                .next();
    }
}
