package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.bulk.BulkAct;
import fr.gouv.anct.minisites.admin.bulk.BulkList;
import fr.gouv.anct.minisites.admin.bulk.BulkSubject;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.ContactMessage;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Declares the bulk acts on the contact messages of a site: mark them as handled, reopen them, or remove them. The list
 * and the questions name them by sender and subject, the receipts, which the session stores, by the time of their
 * arrival.
 */
@Component
class ContactMessageBulkActs {

    private static final String HANDLE = "handle";
    private static final String REOPEN = "reopen";

    private final ContactInbox inbox;

    ContactMessageBulkActs(ContactInbox inbox) {
        this.inbox = inbox;
    }

    @Bean
    BulkList<ContactMessage> bulkMessages() {
        BulkSubject<ContactMessage> subject = new BulkSubject<>(
                (request, ids) -> inbox.some(request.site(), ids),
                ContactMessage::id,
                message ->
                        message.handledAt() == null ? "" : message.handledAt().toString(),
                ContactMessageBulkActs::arrival,
                ContactMessageBulkActs::name,
                (request, message) -> ContactMessageResource.ONE.link(request.site(), message.id()));
        return new BulkList<>(
                Paths.MESSAGES,
                "message.title",
                "messages",
                subject,
                List.of(
                        handling(HANDLE, "traitement", true, subject).followedBy(REOPEN),
                        handling(REOPEN, "reouverture", false, subject).followedBy(HANDLE),
                        BulkAct.of("remove", "suppression", Action.MESSAGES_MANAGE, subject, this::remove)));
    }

    private static String arrival(AdmittedRequest request, ContactMessage message) {
        return request.message(
                "bulk.messages.one", DateTimes.day(message.receivedAt()), DateTimes.time(message.receivedAt()));
    }

    /** Returns sender, subject and arrival; of a message that cannot be read, the arrival alone. */
    private static String name(AdmittedRequest request, ContactMessage message) {
        return message.content() == null
                ? arrival(request, message)
                : request.message(
                        "bulk.messages.name",
                        ContactMessageLabels.from(request, message),
                        ContactMessageLabels.subject(request, message),
                        DateTimes.day(message.receivedAt()),
                        DateTimes.time(message.receivedAt()));
    }

    private BulkAct<ContactMessage> handling(
            String name, String segment, boolean handled, BulkSubject<ContactMessage> subject) {
        return BulkAct.of(
                        name,
                        segment,
                        Action.MESSAGES_MANAGE,
                        subject,
                        (request, message) -> handle(request, message, handled))
                .unless((request, message) -> (message.handledAt() != null) == handled
                        ? Optional.of(already(request, handled))
                        : Optional.empty())
                .unasked();
    }

    private static String already(AdmittedRequest request, boolean handled) {
        return request.message(handled ? "bulk.messages.handle.already" : "bulk.messages.reopen.already");
    }

    private Mono<Optional<String>> handle(AdmittedRequest request, ContactMessage message, boolean handled) {
        return inbox.handle(request.site(), message.id(), handled, request.actor())
                .flatMap(changed -> changed ? Mono.just(Optional.empty()) : meanwhile(request, message, handled));
    }

    /** Returns the refusal for a message that was changed during the run; empty when it was deleted. */
    private Mono<Optional<String>> meanwhile(AdmittedRequest request, ContactMessage message, boolean handled) {
        return inbox.some(request.site(), List.of(message.id()))
                .filter(found -> !found.isEmpty())
                .map(_ -> Optional.of(already(request, handled)));
    }

    private Mono<Optional<String>> remove(AdmittedRequest request, ContactMessage message) {
        return inbox.remove(request.site(), message.id(), request.actor())
                .filter(removed -> removed)
                .map(_ -> Optional.empty());
    }
}
