package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.ContactMessage;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Deletes a contact message before its retention period ends, as its author may ask, after a confirmation. */
@Component
class ContactMessageRemovalResource implements BackOfficeResource {

    private static final String PATTERN = ContactMessageUrls.ONE + "/suppression";

    private final ContactInbox inbox;
    private final ContactMessageTable table;
    private final ScreenResponses screens;
    private final Messages messages;

    ContactMessageRemovalResource(
            ContactInbox inbox, ContactMessageTable table, ScreenResponses screens, Messages messages) {
        this.inbox = inbox;
        this.table = table;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MESSAGES_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::showForm), Route.post(PATTERN, manage, this::remove));
    }

    private Mono<ContactMessage> named(AdmittedRequest request) {
        return request.id("message")
                .flatMap(id -> inbox.one(request.site(), id))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return named(request)
                .flatMap(message -> screens.show(
                        request,
                        ContactMessageUrls.heading(
                                request.site(), messages.get("message.title"), messages.get("message.remove.title")),
                        screen(request, message)));
    }

    private ConfirmScreen screen(AdmittedRequest request, ContactMessage message) {
        String address = ContactMessageUrls.one(request.site(), message.id());
        return new ConfirmScreen(
                messages.get("message.remove.lead", table.from(message)),
                List.of(messages.get("message.remove.consequence.1"), messages.get("message.remove.consequence.2")),
                address + "/suppression",
                List.of(),
                messages.get("message.remove.confirm"),
                address);
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return named(request)
                .flatMap(message -> inbox.remove(request.site(), message.id(), request.actor())
                        .thenReturn(message))
                .flatMap(_ -> request.seeOther(
                        ContactMessageUrls.all(request.site()),
                        new Flash(Flash.Kind.SUCCESS, messages.get("message.removed"), "")));
    }
}
