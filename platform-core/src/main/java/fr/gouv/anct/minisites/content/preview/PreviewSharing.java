package fr.gouv.anct.minisites.content.preview;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantLinkToken;
import fr.gouv.anct.minisites.validation.PlainText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Shares drafts with people without an account and receives their comments. */
@Component
public class PreviewSharing {

    private final PreviewLinks previewLinks;
    private final PublicationWorkflow workflow;
    private final ReviewNotifications notifications;
    private final Journal journal;
    private final Clock clock;

    PreviewSharing(
            PreviewLinks previewLinks,
            PublicationWorkflow workflow,
            ReviewNotifications notifications,
            Journal journal,
            Clock clock) {
        this.previewLinks = previewLinks;
        this.workflow = workflow;
        this.notifications = notifications;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Creates a link to the draft of a page and returns its token, which cannot be read again. Empty when the page does
     * not exist, or its maker is no member any more.
     */
    @Transactional
    public Mono<TenantLinkToken> make(
            Tenant site, UUID page, String label, Duration validity, PreviewLink.End end, AuditActor by) {
        TenantLinkToken token = TenantLinkToken.generate(site.id());
        return workflow.statusForUpdate(page)
                .filterWhen(_ -> previewLinks.add(
                        page,
                        token.digest(),
                        label,
                        by.requireId(),
                        clock.instant().plus(validity),
                        end == PreviewLink.End.PUBLICATION))
                .flatMap(status ->
                        note("publication.link-made", site, status, by).thenReturn(token));
    }

    /** Returns the links of a page. */
    @Transactional(readOnly = true)
    public Mono<List<PreviewLink>> of(UUID page) {
        return previewLinks.of(page).collectList();
    }

    /** Revokes a link; empty when it is none of the page. */
    @Transactional
    public Mono<PublicationStatus> revoke(Tenant site, UUID page, UUID link, AuditActor by) {
        return workflow.statusForUpdate(page)
                .filterWhen(_ -> previewLinks.revoke(page, link))
                .flatMap(status ->
                        note("publication.link-revoked", site, status, by).thenReturn(status));
    }

    /** A link and the page that it shows. */
    public record SharedPreview(PreviewLink link, PublicationStatus standing) {}

    /**
     * Opens the preview of a token, in the context of its tenant; empty when the token is unknown or no longer valid.
     */
    @Transactional(readOnly = true)
    public Mono<SharedPreview> open(TenantLinkToken token) {
        return previewLinks
                .open(token.digest(), clock.instant())
                .flatMap(link -> workflow.standing(link.page()).map(status -> new SharedPreview(link, status)));
    }

    /**
     * Comments on a draft and notifies the creator of the link; false when the link accepts no more comments.
     *
     * @param read id of the revision that the author of the comment has read; one that is none of the page counts as the
     *     newest one
     */
    @Transactional
    public Mono<Boolean> comment(Tenant site, SharedPreview shown, UUID read, String typedName, String text) {
        String author = PlainText.line(typedName);
        PreviewLink link = shown.link();
        PublicationStatus status = shown.standing();
        return previewLinks
                .comment(link.id(), link.page(), read, status.head().id(), author, text)
                .flatMap(said -> said
                        ? recordComment(site, shown, author)
                                .then(notifications.notify(
                                        link.creatorId(),
                                        ReviewNotifications.Kind.COMMENTED,
                                        site,
                                        status.page(),
                                        status.head().title(),
                                        author,
                                        text))
                                .thenReturn(true)
                        : Mono.just(false));
    }

    /** Returns the comments on a page. */
    @Transactional(readOnly = true)
    public Mono<List<PreviewComment>> comments(UUID page) {
        return previewLinks.comments(page).collectList();
    }

    /** Marks a comment as settled or as pending again; false when it is none of the page. */
    @Transactional
    public Mono<Boolean> settle(UUID page, UUID comment, boolean settled) {
        return previewLinks.settle(page, comment, settled);
    }

    /** Names the link as the actor: the name that its holder typed is unverified, and only a detail. */
    private Mono<Void> recordComment(Tenant site, SharedPreview shown, String author) {
        PublicationStatus status = shown.standing();
        return journal.record(
                AuditActor.withoutAccount(
                        notifications.link(PlainText.line(shown.link().label()))),
                "publication.commented",
                AuditSubject.of(site.id(), status.page()),
                Map.of("page", status.head().title(), "typed-name", author));
    }

    private Mono<Void> note(String action, Tenant site, PublicationStatus status, AuditActor by) {
        return journal.record(
                by,
                action,
                AuditSubject.of(site.id(), status.page()),
                Map.of("page", status.head().title()));
    }
}
