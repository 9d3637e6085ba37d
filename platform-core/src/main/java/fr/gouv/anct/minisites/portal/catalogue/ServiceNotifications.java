package fr.gouv.anct.minisites.portal.catalogue;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.mail.Letter;
import fr.gouv.anct.minisites.mail.LetterAction;
import fr.gouv.anct.minisites.mail.LetterMessages;
import fr.gouv.anct.minisites.mail.Outbox;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.portal.catalogue.ProposedServiceRows.Reader;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells a team by mail, in the current transaction, what was decided about its service: the owner of the page and those who
 * may publish it. Decisions of the platform itself send no letter.
 */
@Component
class ServiceNotifications {

    private static final List<String> PUBLISHERS = Permissions.allowed(Action.CONTENT_PUBLISH).stream()
            .filter(Role::isTenantRole)
            .map(Role::code)
            .toList();

    private final ProposedServiceRows rows;
    private final Outbox outbox;
    private final MinisitesProperties properties;
    private final LetterMessages words = new LetterMessages("messages/catalogue-letter");

    ServiceNotifications(ProposedServiceRows rows, Outbox outbox, MinisitesProperties properties) {
        this.rows = rows;
        this.outbox = outbox;
        this.properties = properties;
    }

    /**
     * Tells the team of a decision.
     *
     * @param service as it was before
     * @param reason of a refusal; empty otherwise
     */
    Mono<Void> decided(ProposedService service, ServiceDecision decision, String reason, AuditActor by) {
        return by.id() == null
                ? Mono.empty()
                : rows.readers(service.site(), service.page(), PUBLISHERS, by.id())
                        .collectList()
                        .flatMapMany(Flux::fromIterable)
                        .concatMap(reader -> outbox.post(reader.email(), letter(reader, service, decision, reason)))
                        .then();
    }

    private Letter letter(Reader reader, ProposedService service, ServiceDecision decision, String reason) {
        String key = "letter." + decision.name().toLowerCase(Locale.ROOT);
        Object[] values = {service.title(), service.siteName()};
        return new Letter(
                words.get(key + ".subject", values),
                words.get("letter.greeting", reader.name()),
                List.of(words.get(key + ".1", values), words.get(key + ".2", values)),
                reason.isEmpty() ? null : reason,
                new LetterAction(
                        words.get("letter.action"),
                        properties.origin(properties.backOfficeHost()) + "/sites/" + reader.slug() + "/pages/"
                                + service.page() + "/suivi"));
    }
}
