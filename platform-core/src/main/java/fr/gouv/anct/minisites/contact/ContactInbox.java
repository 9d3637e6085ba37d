package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.KeysetPages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages from visitors to a team: stored encrypted, notified by mail, read and deleted by members of the team. */
@Component
public class ContactInbox {

    /** Page size of an export: a message may have 200,000 bytes. */
    private static final int AT_A_TIME = 50;

    private final ContactMessages contactMessages;
    private final MessageEncryption encryption;
    private final MessageNotifications notifications;
    private final Journal journal;
    private final TransactionalOperator transaction;

    ContactInbox(
            ContactMessages contactMessages,
            MessageEncryption encryption,
            MessageNotifications notifications,
            Journal journal,
            TransactionalOperator transaction) {
        this.contactMessages = contactMessages;
        this.encryption = encryption;
        this.notifications = notifications;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Stores a message and notifies the team, in one transaction. A repeated message with its id changes nothing;
     * different content with that id, written after going back to the form page, is stored as a new message.
     *
     * @param to the team's address
     * @param url of all messages of the site in the back office
     */
    public Mono<Void> receive(Tenant site, UUID id, MessageContent content, String to, String url) {
        return within(
                site,
                add(site, id, content, to, url)
                        .flatMap(added -> added ? Mono.empty() : again(site, id, content, to, url)));
    }

    private Mono<Boolean> add(Tenant site, UUID id, MessageContent content, String to, String url) {
        MessageEncryption.Ciphertext sealed = encryption.encrypt(site.id(), id, content);
        return contactMessages
                .add(id, content.kind().code(), sealed.key(), sealed.bytes())
                .flatMap(added -> added
                        ? notifications.notifyReceived(site, to, url + "/" + id).thenReturn(true)
                        : Mono.just(false));
    }

    private Mono<Void> again(Tenant site, UUID id, MessageContent content, String to, String url) {
        return contactMessages
                .one(id)
                .map(row -> content.equals(opened(site, row).content()))
                .filter(same -> !same)
                .flatMap(_ -> add(site, UUID.randomUUID(), content, to, url))
                .then();
    }

    /**
     * Returns one page of messages, newest first.
     *
     * @param waiting true for pending messages, false for handled ones; null for all
     * @param kind null for all
     */
    public Mono<ResultPage<ContactMessage>> page(
            Tenant site, @Nullable Boolean waiting, @Nullable MessageKind kind, int page, int size) {
        String code = kind == null ? null : kind.code();
        return within(
                        site,
                        contactMessages
                                .count(waiting, code)
                                .flatMap(total -> contactMessages
                                        .page(waiting, code, size, ResultPage.offset(page, size))
                                        .collectList()
                                        .map(rows -> new ResultPage<>(rows, page, size, total))))
                .flatMap(results -> ParsingThreads.run(() -> results.map(row -> opened(site, row))));
    }

    /** Returns the number of pending messages; empty if there is none. */
    public Mono<PendingMessagesSummary> waiting(Tenant site) {
        return within(site, contactMessages.waiting());
    }

    /** Returns one message; empty if it does not exist. */
    public Mono<ContactMessage> one(Tenant site, UUID id) {
        return within(site, contactMessages.one(id)).map(row -> opened(site, row));
    }

    /**
     * Returns some messages, without those that do not exist.
     *
     * @param ids as many as a page of messages has, at most: a message may have 200,000 bytes
     */
    public Mono<List<ContactMessage>> some(Tenant site, Collection<UUID> ids) {
        return within(site, contactMessages.some(ids.toArray(UUID[]::new)).collectList())
                .flatMap(rows -> ParsingThreads.run(() -> opened(site, rows)));
    }

    /**
     * Returns all messages as a stream, newest first (see {@link KeysetPages}); the export is recorded in the journal
     * first.
     */
    public Mono<Flux<ContactMessage>> export(Tenant site, AuditActor who) {
        return within(site, note(site, who, "contact.exported", null)).thenReturn(all(site));
    }

    private Flux<ContactMessage> all(Tenant site) {
        return KeysetPages.<ContactMessages.EncryptedRow>read(
                        AT_A_TIME,
                        last -> last.map(row -> contactMessages.after(row.receivedAt(), row.id(), AT_A_TIME))
                                .orElseGet(() -> contactMessages.first(AT_A_TIME))
                                .as(transaction::transactional))
                .concatMap(page -> ParsingThreads.run(() -> opened(site, page)), 1)
                .concatMapIterable(messages -> messages, 1)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private List<ContactMessage> opened(Tenant site, List<ContactMessages.EncryptedRow> page) {
        return page.stream().map(row -> opened(site, row)).toList();
    }

    /**
     * Marks a message as handled, or as pending again.
     *
     * @return false when it does not exist or was so already: nothing has changed
     */
    public Mono<Boolean> handle(Tenant site, UUID id, boolean handled, AuditActor who) {
        return within(
                site,
                contactMessages
                        .handled(id, handled)
                        .delayUntil(changed -> changed
                                ? note(site, who, handled ? "contact.handled" : "contact.reopened", id)
                                : Mono.empty()));
    }

    /**
     * Deletes a message permanently.
     *
     * @return false when it does not exist
     */
    public Mono<Boolean> remove(Tenant site, UUID id, AuditActor who) {
        return within(
                site,
                contactMessages
                        .remove(id)
                        .delayUntil(removed -> removed ? note(site, who, "contact.deleted", id) : Mono.empty()));
    }

    private ContactMessage opened(Tenant site, ContactMessages.EncryptedRow row) {
        return new ContactMessage(
                row.id(),
                row.kind(),
                row.receivedAt(),
                encryption.decrypt(site.id(), row.id(), row.sealed()).orElse(null),
                row.handledAt());
    }

    private Mono<Void> note(Tenant site, AuditActor who, String action, @Nullable UUID id) {
        return journal.record(who, action, AuditSubject.of(site.id(), id), Map.of());
    }

    private <T> Mono<T> within(Tenant site, Mono<T> work) {
        return work.as(transaction::transactional).contextWrite(CurrentTenant.with(site.id()));
    }
}
