package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotification;
import fr.gouv.anct.minisites.provisioning.notification.ProvisioningNotifications;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Validates a complete site request, reserves its slug, marks it as submitted, and notifies the requester and central
 * communications.
 */
@Component
class RequestSubmission {

    private final SiteRequests requests;
    private final RequestValidation problems;
    private final AddressAvailability availability;
    private final ProvisioningNotifications notifications;
    private final Journal journal;
    private final TransactionalOperator transaction;

    RequestSubmission(
            SiteRequests requests,
            RequestValidation problems,
            AddressAvailability availability,
            ProvisioningNotifications notifications,
            Journal journal,
            TransactionalOperator transaction) {
        this.requests = requests;
        this.problems = problems;
        this.availability = availability;
        this.notifications = notifications;
        this.journal = journal;
        this.transaction = transaction;
    }

    Mono<SubmissionResult> submit(SiteRequest request) {
        return availability.check(request).flatMap(check -> submit(request, check));
    }

    private Mono<SubmissionResult> submit(SiteRequest request, AddressCheck check) {
        return problems.validate(request, check).flatMap(found -> submit(request, check, found));
    }

    private Mono<SubmissionResult> submit(SiteRequest request, AddressCheck check, List<Problem> found) {
        return check instanceof AddressCheck.Free free && found.isEmpty()
                ? hold(request, free.slug().value())
                : Mono.just(new SubmissionResult.Incomplete(found));
    }

    private Mono<SubmissionResult> hold(SiteRequest request, String slug) {
        return requests.submit(request.id(), request.version(), slug)
                .switchIfEmpty(Mono.error(() -> new RequestNotEditableException(RequestState.SUBMITTED)))
                .flatMap(this::tell)
                .as(transaction::transactional)
                .map(sent -> (SubmissionResult) new SubmissionResult.Sent(sent))
                .onErrorResume(AddressAvailability::isSlugTaken, _ -> taken(request));
    }

    private Mono<SiteRequest> tell(SiteRequest sent) {
        Account requester = sent.requester();
        boolean completed = sent.completed();
        ProvisioningNotification toRequester =
                completed ? ProvisioningNotification.COMPLETED : ProvisioningNotification.SENT;
        ProvisioningNotification toReaders =
                completed ? ProvisioningNotification.WAITING_AGAIN : ProvisioningNotification.WAITING;
        return journal.record(
                        requester.actor(),
                        completed ? "request.completed" : "request.sent",
                        AuditSubject.withoutTenant(sent.id()),
                        Map.of("site", sent.name()))
                .then(notifications.send(requester, message(toRequester, sent, notifications.requestUrl(sent.id()))))
                .then(notifications.sendToCommunications(
                        requester, message(toReaders, sent, notifications.decisionUrl(sent.id()))))
                .thenReturn(sent);
    }

    private static ProvisioningNotifications.Message message(
            ProvisioningNotification notification, SiteRequest sent, String url) {
        return new ProvisioningNotifications.Message(
                notification,
                sent.name(),
                sent.answers().get(RequestField.ENTITY).strip(),
                sent.requester().name(),
                null,
                url);
    }

    // Another request took the slug between check and update: the unique index decides, and a problem is returned.
    private Mono<SubmissionResult> taken(SiteRequest request) {
        return availability
                .findProblem(request.answers().get(RequestField.SLUG), request.id())
                .map(problem -> new SubmissionResult.Incomplete(List.of(problem)));
    }
}
