package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The guide of the portal: its draft, which central communications change, and what is published. Each change is in the
 * journal. Visitors' pages read it each time, so that every node shows what is published.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.GUIDE)
public class PortalGuides {

    private static final Stored NONE = new Stored(PortalGuide.NONE, 0, null, null, null);

    private final PortalGuideRows rows;
    private final CrossTenantScope crossTenant;
    private final Journal journal;

    PortalGuides(PortalGuideRows rows, CrossTenantScope crossTenant, Journal journal) {
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.journal = journal;
    }

    /**
     * The guide as it is stored.
     *
     * @param version of the draft, for optimistic locking; 0 before the first
     * @param published null before the first publication
     * @param former what was published before; null where there was none
     */
    public record Stored(
            PortalGuide draft,
            int version,
            @Nullable PortalGuide published,
            @Nullable PortalGuide former,
            @Nullable Instant publishedAt) {

        /** Whether the draft is not what is published. */
        public boolean isChanged() {
            return !draft.equals(published);
        }
    }

    public Mono<Stored> find() {
        return crossTenant.read(Purpose.GUIDE, rows.find()).singleOrEmpty().defaultIfEmpty(NONE);
    }

    /** Returns the published guide; empty before the first publication. */
    public Mono<PortalGuide> published() {
        return find().mapNotNull(Stored::published);
    }

    /** Whether a guide is published, in the transaction of its caller. */
    public Mono<Boolean> isPublished() {
        return rows.isPublished();
    }

    /**
     * Replaces the draft, if it is the one that the caller saw.
     *
     * @return false without a change when it is another
     */
    public Mono<Boolean> replaceDraft(int seen, PortalGuide wanted, AuditActor by) {
        return write(rows.replaceDraft(seen, wanted), "standard.guide-changed", by);
    }

    /** Publishes the draft, as {@link #replaceDraft}; what was published is kept as the former guide. */
    public Mono<Boolean> publish(int seen, AuditActor by) {
        return write(rows.publish(seen), "standard.guide-published", by);
    }

    /**
     * Publishes the former guide again, and keeps the other one in its place; false where there is none.
     *
     * @param seen when the other one was published: false where another is by now
     */
    public Mono<Boolean> restore(Instant seen, AuditActor by) {
        return write(rows.restore(seen), "standard.guide-restored", by);
    }

    private Mono<Boolean> write(Mono<Long> change, String action, AuditActor by) {
        return crossTenant.write(
                Purpose.GUIDE,
                change.flatMap(count -> count == 0
                        ? Mono.just(false)
                        : journal.record(by, action, AuditSubject.none(), Map.of())
                                .thenReturn(true)));
    }
}
