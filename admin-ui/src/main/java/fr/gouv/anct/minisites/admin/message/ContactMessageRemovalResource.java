package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.contact.Message;
import fr.gouv.anct.minisites.contact.Messages;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Deletes a contact message before its retention period ends, as its author may ask, after a confirmation. */
@Component
class ContactMessageRemovalResource implements Resource {

    private static final String PATTERN = MessageAddress.ONE + "/suppression";

    private final Messages messages;
    private final MessageTable table;
    private final Screens screens;
    private final Texts texts;

    ContactMessageRemovalResource(Messages messages, MessageTable table, Screens screens, Texts texts) {
        this.messages = messages;
        this.table = table;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.MESSAGES_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::ask), Route.post(PATTERN, manage, this::remove));
    }

    private Mono<Message> named(Call call) {
        return call.id("message").flatMap(id -> messages.one(call.site(), id)).switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> ask(Call call) {
        return named(call)
                .flatMap(message -> screens.show(
                        call,
                        MessageAddress.heading(
                                call.site(), texts.say("message.title"), texts.say("message.remove.title")),
                        screen(call, message)));
    }

    private ConfirmScreen screen(Call call, Message message) {
        String address = MessageAddress.one(call.site(), message.id());
        return new ConfirmScreen(
                texts.say("message.remove.lead", table.from(message)),
                List.of(texts.say("message.remove.consequence.1"), texts.say("message.remove.consequence.2")),
                address + "/suppression",
                List.of(),
                texts.say("message.remove.confirm"),
                address);
    }

    private Mono<ServerResponse> remove(Call call) {
        return named(call)
                .flatMap(message ->
                        messages.remove(call.site(), message.id(), call.who()).thenReturn(message))
                .flatMap(_ -> call.seeOther(
                        MessageAddress.all(call.site()),
                        new Flash(Flash.Kind.SUCCESS, texts.say("message.removed"), "")));
    }
}
