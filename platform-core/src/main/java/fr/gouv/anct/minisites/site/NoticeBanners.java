package fr.gouv.anct.minisites.site;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Repository of the current site's notice banner; each change is in the journal. */
@Repository
@RowScope(RowOwner.TENANT)
public class NoticeBanners {

    private final DatabaseClient database;
    private final Journal journal;

    NoticeBanners(DatabaseClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Returns the banner; empty when the site has none. */
    @Transactional(readOnly = true)
    public Mono<NoticeBanner> current() {
        return database.sql("select notice from site where notice is not null")
                .map(row -> Jsonb.read(row, "notice", NoticeBanner.class))
                .one();
    }

    private Mono<Void> put(Tenant site, NoticeBanner notice, AuditActor by) {
        return database.sql("update site set notice = cast(:notice as jsonb)")
                .bind("notice", Jsonb.write(notice))
                .then()
                .then(note("notice.put", site, Map.of("title", notice.title()), by));
    }

    /**
     * Replaces the banner if the current one is the one that the caller saw (optimistic locking).
     *
     * @param seen null for no banner
     * @return false without a change when another banner is current; empty when there is no site
     */
    @Transactional
    public Mono<Boolean> replace(Tenant site, @Nullable NoticeBanner seen, NoticeBanner wanted, AuditActor by) {
        return database.sql("select notice from site for update")
                .map(row -> Optional.ofNullable(Jsonb.readOrNull(row, "notice", NoticeBanner.class)))
                .one()
                .map(now -> now.equals(Optional.ofNullable(seen)))
                .delayUntil(same -> same ? put(site, wanted, by) : Mono.empty());
    }

    @Transactional
    public Mono<Void> remove(Tenant site, AuditActor by) {
        return database.sql("update site set notice = null where notice is not null")
                .fetch()
                .rowsUpdated()
                .filter(removed -> removed > 0)
                .flatMap(_ -> note("notice.removed", site, Map.of(), by));
    }

    private Mono<Void> note(String action, Tenant site, Map<String, String> detail, AuditActor by) {
        return journal.record(by, action, AuditSubject.ofTenant(site.id()), detail);
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
