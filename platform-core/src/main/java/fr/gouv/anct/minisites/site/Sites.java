package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Repository of the settings row of the current tenant: identity, appearance, legal facts, accessibility record, notice
 * banner, menus, directory entry.
 */
@Repository
@RowScope(RowOwner.TENANT)
public class Sites {

    private static final String OWN = """
        s.tenant_id, s.identity, s.accent, s.search, lower(s.side_menu) as side_menu,
        lower(replace(s.cards, '_', '-')) as cards, lower(s.tiles) as tiles, s.mourning,
        s.feedback, s.opinion_url,
        s.accessibility, s.notice, s.intervention_notice, s.menus, s.directory, s.block_types,\
        """;

    /**
     * Columns of a {@link Site}, for queries that read it beside other rows. For a publisher known to the platform by
     * its SIRET, the platform's facts replace those stated by the site.
     */
    public static final String COLUMNS = OWN + """
         coalesce((select jsonb_set(s.legal, '{publisher}', (s.legal -> 'publisher') || e.facts)
                     from entity e where e.siret = s.legal #>> '{publisher,siret}'), s.legal) as legal\
        """;

    private static final String STATED = "select " + OWN + " s.legal from site s";

    private final DatabaseClient database;
    private final RowMappers rows;

    Sites(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Returns the site of the current tenant; empty until it is provisioned. */
    @Transactional(readOnly = true)
    public Mono<Site> current() {
        return database.sql("select " + COLUMNS + " from site s")
                .map(rows.of(Site.class))
                .one();
    }

    /** Returns the site with its publisher's facts as stated by the site, even when the platform knows the SIRET. */
    @Transactional(readOnly = true)
    public Mono<Site> stated() {
        return database.sql(STATED).map(rows.of(Site.class)).one();
    }

    /**
     * Locks the row of the site until the transaction ends and returns it as {@link #stated}, as the base of a change.
     */
    @Transactional
    public Mono<Site> locked() {
        return database.sql(STATED + " for update").map(rows.of(Site.class)).one();
    }

    /** Writes all columns except the notice of interventions, and the block types, which publication maintains; an unchanged row is not updated. */
    @Transactional
    public Mono<Void> save(Site site) {
        Appearance look = site.appearance();
        return database.sql("""
            insert into site (tenant_id, identity, accent, search, side_menu, cards, tiles, mourning,
                              feedback, opinion_url, legal, accessibility, notice, menus, directory)
            values (:id, cast(:identity as jsonb), :accent, :search, :sideMenu, :cards, :tiles, :mourning,
                    :feedback, :opinionUrl, cast(:legal as jsonb), cast(:accessibility as jsonb), cast(:notice as jsonb),
                    cast(:menus as jsonb), cast(:directory as jsonb))
            on conflict (tenant_id) do update
               set (identity, accent, search, side_menu, cards, tiles, mourning,
                    feedback, opinion_url, legal, accessibility, notice, menus, directory)
                 = (excluded.identity, excluded.accent, excluded.search, excluded.side_menu,
                    excluded.cards, excluded.tiles, excluded.mourning,
                    excluded.feedback, excluded.opinion_url,
                    excluded.legal, excluded.accessibility, excluded.notice, excluded.menus,
                    excluded.directory)
             where (site.identity, site.accent, site.search, site.side_menu, site.cards, site.tiles,
                    site.mourning, site.feedback, site.opinion_url, site.legal, site.accessibility, site.notice, site.menus, site.directory)
                   is distinct from
                   (excluded.identity, excluded.accent, excluded.search, excluded.side_menu,
                    excluded.cards, excluded.tiles, excluded.mourning,
                    excluded.feedback, excluded.opinion_url,
                    excluded.legal, excluded.accessibility, excluded.notice, excluded.menus,
                    excluded.directory)
            """)
                .bind("id", site.tenantId())
                .bind("identity", Jsonb.write(site.identity()))
                .bind(
                        "accent",
                        Parameter.fromOrEmpty(
                                look.accent() == null ? null : look.accent().dsfrName(), String.class))
                .bind("search", look.search())
                .bind("sideMenu", look.sideMenu().name())
                .bind("cards", look.cards().name())
                .bind("tiles", look.tiles().name())
                .bind("mourning", look.mourning())
                .bind("feedback", look.asksFeedback())
                .bind("opinionUrl", Parameter.fromOrEmpty(look.opinionUrl(), String.class))
                .bind("legal", Jsonb.write(site.legal()))
                .bind("accessibility", Jsonb.write(site.accessibility()))
                .bind(
                        "notice",
                        Parameter.fromOrEmpty(site.notice() == null ? null : Jsonb.write(site.notice()), String.class))
                .bind("menus", Jsonb.write(site.menus()))
                .bind("directory", Jsonb.write(site.directory()))
                .then();
    }
}
