package fr.gouv.anct.minisites.portal.guide;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Statements on the one row with the guide of the portal. */
@Repository
@RowScope(RowOwner.PLATFORM)
class PortalGuideRows {

    private final DatabaseClient database;
    private final MinisitesProperties properties;

    PortalGuideRows(DatabaseClient database, MinisitesProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    /** Returns the row; empty before the first draft. */
    Flux<PortalGuides.Stored> find() {
        return database.sql("select draft, version, published, former, published_at from portal_guide")
                .map(row -> new PortalGuides.Stored(
                        Jsonb.read(row, "draft", PortalGuide.class),
                        requireNonNull(row.get("version", Integer.class)),
                        Jsonb.readOrNull(row, "published", PortalGuide.class),
                        Jsonb.readOrNull(row, "former", PortalGuide.class),
                        row.get("published_at", Instant.class)))
                .all();
    }

    /** Replaces the draft of a version; 0 where it is another by now. */
    Mono<Long> replaceDraft(int seen, PortalGuide wanted) {
        return database.sql("""
            insert into portal_guide as g (draft) select cast(:draft as jsonb)
                on conflict (only_row) do update
                   set draft = excluded.draft, version = g.version + 1
                 where g.version = :seen
            """)
                .bind("draft", Jsonb.write(wanted))
                .bind("seen", seen)
                .fetch()
                .rowsUpdated();
    }

    /** Publishes the draft of a version; 0 where it is another by now, or published already. */
    Mono<Long> publish(int seen) {
        return database.sql("""
            update portal_guide set former = published, published = draft, published_at = now(), portal_host = :portal
             where version = :seen and published is distinct from draft
            """)
                .bind("seen", seen)
                .bind("portal", properties.portalHost())
                .fetch()
                .rowsUpdated();
    }

    /** Exchanges the guide that was published at an instant and the former one; 0 where there is none, or another by now. */
    Mono<Long> restore(Instant seen) {
        return database.sql("""
            update portal_guide set former = published, published = former, published_at = now()
             where former is not null and published_at = :seen
            """).bind("seen", seen).fetch().rowsUpdated();
    }

    /** Whether a guide is published, in the current transaction. */
    Mono<Boolean> isPublished() {
        return database.sql("select exists (select from portal_guide where published_at is not null) as published")
                .mapValue(Boolean.class)
                .one();
    }
}
