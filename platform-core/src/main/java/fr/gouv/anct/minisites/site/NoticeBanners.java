package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.Tenant;
import io.r2dbc.spi.Readable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of the current site's notice banners; each change is in the journal. */
@Repository
@RowScope(RowOwner.TENANT)
public class NoticeBanners {

    private static final String CURRENT = "select notice, intervention_notice from site";

    private final DatabaseClient database;
    private final Journal journal;

    NoticeBanners(DatabaseClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Returns the banners; empty when there is no site. */
    @Transactional(readOnly = true)
    public Mono<SiteNoticeBanners> current() {
        return database.sql(CURRENT).map(NoticeBanners::banners).one();
    }

    private static SiteNoticeBanners banners(Readable row) {
        return new SiteNoticeBanners(
                Jsonb.readOrNull(row, "notice", NoticeBanner.class),
                Jsonb.readOrNull(row, "intervention_notice", NoticeBanner.class));
    }

    private Mono<SiteNoticeBanners> locked() {
        return database.sql(CURRENT + " for update").map(NoticeBanners::banners).one();
    }

    /**
     * Replaces a banner if the current one of its source is the one that the caller saw (optimistic locking).
     *
     * @param seen null for no banner
     * @return false without a change when another banner is current; empty when there is no site
     */
    @Transactional
    public Mono<Boolean> replace(
            Tenant site, NoticeBannerSource source, @Nullable NoticeBanner seen, NoticeBanner wanted, AuditActor by) {
        return locked().flatMap(current -> Objects.equals(current.of(source), seen)
                ? put(site, source, current, wanted, by).thenReturn(true)
                : Mono.just(false));
    }

    /**
     * Removes the banner of a source.
     *
     * @return the banners before; empty without a change when there was none of the source
     */
    @Transactional
    public Mono<SiteNoticeBanners> remove(Tenant site, NoticeBannerSource source, AuditActor by) {
        return locked().filter(current -> current.of(source) != null)
                .delayUntil(current -> put(site, source, current, null, by));
    }

    private Mono<Void> put(
            Tenant site,
            NoticeBannerSource source,
            SiteNoticeBanners before,
            @Nullable NoticeBanner wanted,
            AuditActor by) {
        return database.sql("update site set " + source.column() + " = cast(:notice as jsonb)")
                .bind("notice", Parameter.fromOrEmpty(wanted == null ? null : Jsonb.write(wanted), String.class))
                .then()
                .then(journal.record(
                        by,
                        source.action(wanted == null),
                        AuditSubject.ofTenant(site.id()),
                        details(source, before, wanted)));
    }

    /** Returns the title of the banner that is set or removed, and of the team's where that of an intervention covers it. */
    private static Map<String, String> details(
            NoticeBannerSource source, SiteNoticeBanners before, @Nullable NoticeBanner wanted) {
        Map<String, String> details = new HashMap<>();
        NoticeBanner subject = wanted == null ? before.of(source) : wanted;
        if (subject != null) {
            details.put("title", subject.title());
        }
        if (source == NoticeBannerSource.INTERVENTION && before.team() != null) {
            details.put("team-notice", before.team().title());
        }
        return details;
    }

    /** Returns the page published at a path; empty when there is none. */
    @Transactional(readOnly = true)
    public Mono<UUID> page(String path) {
        return database.sql("select id from page where path = :path and published_revision is not null and kind <>"
                        + " 'section'")
                .bind("path", path)
                .mapValue(UUID.class)
                .one();
    }

    /** Returns the current path of a page; empty when it does not exist. */
    @Transactional(readOnly = true)
    public Mono<String> path(UUID page) {
        return database.sql("select path from page where id = :id and trashed_at is null")
                .bind("id", page)
                .mapValue(String.class)
                .one();
    }
}
