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

/** Declares the acts on several contact messages, which they name by the time of their arrival. */
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
                _ -> "",
                (request, message) -> request.message(
                        "bulk.messages.one", DateTimes.day(message.receivedAt()), DateTimes.time(message.receivedAt())),
                (request, message) -> ContactMessageResource.ONE.link(request.site(), message.id()));
        return new BulkList<>(
                Paths.MESSAGES,
                "message.title",
                "messages",
                subject,
                List.of(
                        handling(HANDLE, "traitement", true, subject).undoneBy(REOPEN),
                        handling(REOPEN, "reouverture", false, subject).undoneBy(HANDLE),
                        BulkAct.of("remove", "suppression", Action.MESSAGES_MANAGE, subject, this::remove)));
    }

    private BulkAct<ContactMessage> handling(
            String name, String segment, boolean handled, BulkSubject<ContactMessage> subject) {
        return BulkAct.of(
                        name,
                        segment,
                        Action.MESSAGES_MANAGE,
                        subject,
                        (request, message) -> inbox.handle(request.site(), message.id(), handled, request.actor())
                                .thenReturn(Optional.<String>empty()))
                .unless((request, message) -> (message.handledAt() != null) == handled
                        ? Optional.of(request.message(
                                handled ? "bulk.messages.handle.already" : "bulk.messages.reopen.already"))
                        : Optional.empty())
                .unasked();
    }

    private Mono<Optional<String>> remove(AdmittedRequest request, ContactMessage message) {
        return inbox.remove(request.site(), message.id(), request.actor()).thenReturn(Optional.empty());
    }
}
