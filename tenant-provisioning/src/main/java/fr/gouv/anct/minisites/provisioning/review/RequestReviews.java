package fr.gouv.anct.minisites.provisioning.review;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Assigns submitted requests to deciders, and keeps their internal notes. */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.REQUESTS)
public class RequestReviews {

    private final AllRequestReviews reviews;
    private final CrossTenantScope crossTenant;
    private final Journal journal;
    private final Accounts accounts;
    private final ProvisioningNotifications notifications;

    RequestReviews(
            AllRequestReviews reviews,
            CrossTenantScope crossTenant,
            Journal journal,
            Accounts accounts,
            ProvisioningNotifications notifications) {
        this.reviews = reviews;
        this.crossTenant = crossTenant;
        this.journal = journal;
        this.accounts = accounts;
        this.notifications = notifications;
    }

    /** Returns the state of a review; empty when the request does not exist or was never submitted. */
    public Mono<ReviewState> find(UUID requestId) {
        return crossTenant
                .read(CrossTenantScope.Purpose.REQUESTS, reviews.find(requestId).flux())
                .singleOrEmpty();
    }

    /** Returns the notes about a request, oldest first. */
    public Mono<List<RequestNote>> findNotes(UUID requestId) {
        return crossTenant
                .read(CrossTenantScope.Purpose.REQUESTS, reviews.findNotes(requestId))
                .collectList();
    }

    /**
     * Gives a request to an account, which is told by letter unless it takes the request itself; or releases it.
     *
     * @param seen assignee as it was read
     * @param assignee null to release the request
     * @return false when it is decided, its assignee has changed, or the account cannot decide on it
     */
    public Mono<Boolean> assign(SiteRequest request, @Nullable UUID seen, @Nullable UUID assignee, AuditActor by) {
        return crossTenant.write(
                CrossTenantScope.Purpose.REQUESTS,
                reviews.assign(request.id(), seen, assignee)
                        .filter(assigned -> assigned)
                        .flatMap(_ -> record(request, assignee, by)
                                .then(
                                        assignee == null || assignee.equals(seen)
                                                ? Mono.empty()
                                                : tell(request, assignee, by))
                                .thenReturn(true))
                        .defaultIfEmpty(false));
    }

    /** The event of a request that is given to somebody has their account as its subject. */
    private Mono<Void> record(SiteRequest request, @Nullable UUID assignee, AuditActor by) {
        if (assignee == null) {
            return record("request.released", request, by);
        }
        return assignee.equals(by.id())
                ? record("request.taken", request, by)
                : journal.record(
                        by, "request.assigned", AuditSubject.withoutTenant(assignee), Map.of("site", request.name()));
    }

    private Mono<Void> tell(SiteRequest request, UUID assignee, AuditActor by) {
        return assignee.equals(by.id())
                ? Mono.empty()
                : accounts.byId(assignee)
                        .flatMap(account -> notifications.send(
                                account,
                                new ProvisioningNotifications.Message(
                                        ProvisioningNotification.ASSIGNED,
                                        request.name(),
                                        request.requester().name(),
                                        by.name(),
                                        null,
                                        notifications.decisionUrl(request.id()))));
    }

    /** Adds a note; false when the request was never submitted, or is the author's own. */
    public Mono<Boolean> addNote(SiteRequest request, NoteText note, AuditActor by) {
        return crossTenant.write(
                CrossTenantScope.Purpose.REQUESTS,
                reviews.addNote(UUID.randomUUID(), request.id(), by.requireId(), note.text())
                        .filter(added -> added)
                        .flatMap(_ -> record("request.note-added", request, by).thenReturn(true))
                        .defaultIfEmpty(false));
    }

    private Mono<Void> record(String action, SiteRequest request, AuditActor by) {
        return journal.record(by, action, AuditSubject.withoutTenant(request.id()), Map.of("site", request.name()));
    }

    /** Deletes an own note; false when there is none. */
    public Mono<Boolean> deleteNote(SiteRequest request, UUID note, AuditActor by) {
        return crossTenant.write(
                CrossTenantScope.Purpose.REQUESTS,
                reviews.deleteNote(note, request.id(), by.requireId())
                        .filter(deleted -> deleted)
                        .flatMap(
                                _ -> record("request.note-deleted", request, by).thenReturn(true))
                        .defaultIfEmpty(false));
    }
}
