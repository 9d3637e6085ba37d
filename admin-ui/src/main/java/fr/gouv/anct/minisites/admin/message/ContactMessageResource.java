package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.ContactMessage;
import fr.gouv.anct.minisites.contact.MessageContent;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows a contact message, and marks it as handled. */
@Component
class ContactMessageResource implements BackOfficeResource {

    private static final String HANDLED = "traite";

    private final ContactInbox inbox;
    private final ContactMessageTable table;
    private final ScreenResponses screens;
    private final Messages messages;

    ContactMessageResource(ContactInbox inbox, ContactMessageTable table, ScreenResponses screens, Messages messages) {
        this.inbox = inbox;
        this.table = table;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MESSAGES_MANAGE);
        return List.of(
                Route.get(ContactMessageUrls.ONE, manage, this::show),
                Route.post(ContactMessageUrls.ONE + "/traitement", manage, this::handle));
    }

    private Mono<ContactMessage> named(AdmittedRequest request) {
        return request.id("message")
                .flatMap(id -> inbox.one(request.site(), id))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return named(request)
                .flatMap(message -> screens.show(
                        request,
                        ContactMessageUrls.heading(
                                request.site(),
                                messages.get("message.title"),
                                messages.get("message.one", table.from(message))),
                        screen(request, message)));
    }

    private ContactMessageScreen screen(AdmittedRequest request, ContactMessage message) {
        String address = ContactMessageUrls.one(request.site(), message.id());
        boolean waits = message.handledAt() == null;
        return new ContactMessageScreen(
                table.state(message),
                message.receivedAt(),
                new SummaryList(message.content() == null ? List.of() : List.of(facts(message.content()))),
                reply(message.content()),
                address + "/traitement",
                waits ? "oui" : "non",
                messages.get(waits ? "message.handle" : "message.reopen"),
                address + "/suppression",
                ContactMessageUrls.all(request.site()));
    }

    private SummaryList.Section facts(MessageContent content) {
        return new SummaryList.Section(
                "contenu",
                messages.get("message.content"),
                null,
                Stream.concat(
                                Stream.of(new SummaryList.Line(
                                        messages.get("message.page"),
                                        messages.get("message.page.value", content.page(), content.path()))),
                                content.answers().stream()
                                        .map(answered -> new SummaryList.Line(
                                                messages.get("message.field."
                                                        + answered.kind().code()),
                                                answered.text())))
                        .toList());
    }

    private static @Nullable String reply(@Nullable MessageContent content) {
        return content == null
                ? null
                : content.answer(ContactFieldKind.EMAIL)
                        .map(address -> "mailto:" + address)
                        .orElse(null);
    }

    private Mono<ServerResponse> handle(AdmittedRequest request) {
        boolean handled = !request.field(HANDLED).equals("non");
        return named(request)
                .flatMap(message -> inbox.handle(request.site(), message.id(), handled, request.actor())
                        .thenReturn(message))
                .flatMap(message -> request.seeOther(
                        ContactMessageUrls.one(request.site(), message.id()),
                        new Flash(
                                Flash.Kind.SUCCESS,
                                messages.get(handled ? "message.handled" : "message.reopened"),
                                "")));
    }
}
