package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.contact.Content;
import fr.gouv.anct.minisites.contact.Message;
import fr.gouv.anct.minisites.contact.Messages;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows a contact message, and marks it as handled. */
@Component
class MessageResource implements Resource {

    private static final String HANDLED = "traite";

    private final Messages messages;
    private final MessageTable table;
    private final Screens screens;
    private final Texts texts;

    MessageResource(Messages messages, MessageTable table, Screens screens, Texts texts) {
        this.messages = messages;
        this.table = table;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MESSAGES_MANAGE);
        return List.of(
                Route.get(MessageAddress.ONE, manage, this::show),
                Route.post(MessageAddress.ONE + "/traitement", manage, this::handle));
    }

    private Mono<Message> named(Call call) {
        return call.id("message").flatMap(id -> messages.one(call.site(), id)).switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> show(Call call) {
        return named(call)
                .flatMap(message -> screens.show(
                        call,
                        MessageAddress.heading(
                                call.site(), texts.say("message.title"), texts.say("message.one", table.from(message))),
                        screen(call, message)));
    }

    private MessageScreen screen(Call call, Message message) {
        String address = MessageAddress.one(call.site(), message.id());
        boolean waits = message.handledAt() == null;
        return new MessageScreen(
                table.state(message),
                message.receivedAt(),
                new SummaryList(message.content() == null ? List.of() : List.of(facts(message.content()))),
                reply(message.content()),
                address + "/traitement",
                waits ? "oui" : "non",
                texts.say(waits ? "message.handle" : "message.reopen"),
                address + "/suppression",
                MessageAddress.all(call.site()));
    }

    private SummaryList.Section facts(Content content) {
        return new SummaryList.Section(
                "contenu",
                texts.say("message.content"),
                null,
                Stream.concat(
                                Stream.of(new SummaryList.Line(
                                        texts.say("message.page"),
                                        texts.say("message.page.value", content.page(), content.path()))),
                                content.answers().stream()
                                        .map(answered -> new SummaryList.Line(
                                                texts.say("message.field."
                                                        + answered.kind().code()),
                                                answered.text())))
                        .toList());
    }

    private static @Nullable String reply(@Nullable Content content) {
        return content == null
                ? null
                : content.answer(ContactFieldKind.EMAIL)
                        .map(address -> "mailto:" + address)
                        .orElse(null);
    }

    private Mono<ServerResponse> handle(Call call) {
        boolean handled = !call.field(HANDLED).equals("non");
        return named(call)
                .flatMap(message -> messages.handle(call.site(), message.id(), handled, call.who())
                        .thenReturn(message))
                .flatMap(message -> call.seeOther(
                        MessageAddress.one(call.site(), message.id()),
                        new Flash(
                                Flash.Kind.SUCCESS, texts.say(handled ? "message.handled" : "message.reopened"), "")));
    }
}
