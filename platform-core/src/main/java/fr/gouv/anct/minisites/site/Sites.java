package fr.gouv.anct.minisites.site;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.StoredJson;
import fr.gouv.anct.minisites.navigation.Menus;
import io.r2dbc.spi.Readable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What each tenant says of itself, in the database. */
@Repository
public class Sites {

    /**
     * For queries that read a whole site beside other things; read back by {@link #site}. The facts of a publisher that the
     * platform knows, by its SIRET, stand in the place of those that the site states.
     */
    public static final String COLUMNS = """
        s.tenant_id as site_id, s.identity, s.accent, s.search, s.side_menu, s.cards, s.tiles, s.mourning,
        coalesce((select jsonb_set(s.legal, '{publisher}', (s.legal -> 'publisher') || e.facts)
                    from entity e where e.siret = s.legal #>> '{publisher,siret}'), s.legal) as legal,
        s.accessibility, s.notice, s.menus, s.block_types\
        """;

    private static final String STATED = """
        select s.tenant_id as site_id, s.identity, s.accent, s.search, s.side_menu, s.cards, s.tiles, s.mourning, s.legal,
               s.accessibility, s.notice, s.menus, s.block_types
          from site s\
        """;

    private final DatabaseClient database;

    Sites(DatabaseClient database) {
        this.database = database;
    }

    /** Reads {@link #COLUMNS}. */
    public static Site site(Readable row) {
        return new Site(
                requireNonNull(row.get("site_id", UUID.class)),
                StoredJson.read(row, "identity", Identity.class),
                appearance(row),
                StoredJson.read(row, "legal", LegalFacts.class),
                StoredJson.read(row, "accessibility", AccessibilityRecord.class),
                StoredJson.readOrNull(row, "notice", Notice.class),
                StoredJson.read(row, "menus", Menus.class),
                Set.of(requireNonNull(row.get("block_types", String[].class))));
    }

    private static Appearance appearance(Readable row) {
        return new Appearance(
                Optional.ofNullable(row.get("accent", String.class))
                        .map(Accent::of)
                        .orElse(null),
                requireNonNull(row.get("search", Boolean.class)),
                SideMenu.valueOf(requireNonNull(row.get("side_menu", String.class))),
                CardVariant.valueOf(requireNonNull(row.get("cards", String.class))),
                TileVariant.valueOf(requireNonNull(row.get("tiles", String.class))),
                requireNonNull(row.get("mourning", Boolean.class)));
    }

    /** The site of the current tenant; empty until it is made. */
    @Transactional(readOnly = true)
    public Mono<Site> current() {
        return database.sql("select " + COLUMNS + " from site s")
                .map(Sites::site)
                .one();
    }

    /** The same with the facts of its publisher as the site states them, whatever the platform knows of its SIRET. */
    @Transactional(readOnly = true)
    public Mono<Site> stated() {
        return database.sql(STATED).map(Sites::site).one();
    }

    /** What {@link #stated} reads, which is what a change starts from: nobody else changes it until the end of the transaction. */
    @Transactional
    public Mono<Site> locked() {
        return database.sql(STATED + " for update").map(Sites::site).one();
    }

    /** Writes everything but the block types, which publication keeps; what is the same already is left alone. */
    @Transactional
    public Mono<Void> save(Site site) {
        Appearance look = site.appearance();
        return database.sql("""
            insert into site (tenant_id, identity, accent, search, side_menu, cards, tiles, mourning,
                              legal, accessibility, notice, menus)
            values (:id, cast(:identity as jsonb), :accent, :search, :sideMenu, :cards, :tiles, :mourning,
                    cast(:legal as jsonb), cast(:accessibility as jsonb), cast(:notice as jsonb),
                    cast(:menus as jsonb))
            on conflict (tenant_id) do update
               set (identity, accent, search, side_menu, cards, tiles, mourning,
                    legal, accessibility, notice, menus)
                 = (excluded.identity, excluded.accent, excluded.search, excluded.side_menu,
                    excluded.cards, excluded.tiles, excluded.mourning,
                    excluded.legal, excluded.accessibility, excluded.notice, excluded.menus)
             where (site.identity, site.accent, site.search, site.side_menu, site.cards, site.tiles,
                    site.mourning, site.legal, site.accessibility, site.notice, site.menus)
                   is distinct from
                   (excluded.identity, excluded.accent, excluded.search, excluded.side_menu,
                    excluded.cards, excluded.tiles, excluded.mourning,
                    excluded.legal, excluded.accessibility, excluded.notice, excluded.menus)
            """)
                .bind("id", site.tenantId())
                .bind("identity", StoredJson.write(site.identity()))
                .bind(
                        "accent",
                        Parameter.fromOrEmpty(
                                look.accent() == null ? null : look.accent().dsfrName(), String.class))
                .bind("search", look.search())
                .bind("sideMenu", look.sideMenu().name())
                .bind("cards", look.cards().name())
                .bind("tiles", look.tiles().name())
                .bind("mourning", look.mourning())
                .bind("legal", StoredJson.write(site.legal()))
                .bind("accessibility", StoredJson.write(site.accessibility()))
                .bind(
                        "notice",
                        Parameter.fromOrEmpty(
                                site.notice() == null ? null : StoredJson.write(site.notice()), String.class))
                .bind("menus", StoredJson.write(site.menus()))
                .then();
    }
}
