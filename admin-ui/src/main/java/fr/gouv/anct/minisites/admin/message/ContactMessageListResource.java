package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.contact.Message;
import fr.gouv.anct.minisites.contact.Messages;
import fr.gouv.anct.minisites.database.Listing;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Messages »: lists the messages that visitors sent with the contact forms of a site. */
@Component
class ContactMessageListResource implements Resource {

    private static final String STATE = "etat";
    private static final String WAITING = "a-traiter";
    private static final String HANDLED = "traites";
    private static final int SIZE = 50;

    private final Messages messages;
    private final MessageTable table;
    private final Screens screens;
    private final Texts texts;

    ContactMessageListResource(Messages messages, MessageTable table, Screens screens, Texts texts) {
        this.messages = messages;
        this.table = table;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(MessageAddress.ALL, new Guard.OfSite(Action.MESSAGES_MANAGE), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        String state =
                call.query(STATE).filter(List.of(WAITING, HANDLED)::contains).orElse("");
        Boolean waiting = state.isEmpty() ? null : state.equals(WAITING);
        return messages.page(call.site(), waiting, call.page(), SIZE)
                .flatMap(listing -> all(call, listing, state).map(all -> screen(call, listing, state, all > 0)))
                .flatMap(screen ->
                        screens.show(call, MessageAddress.heading(call.site(), texts.say("message.title")), screen));
    }

    /** Returns the total number: the export contains all messages, regardless of the filter. */
    private Mono<Long> all(Call call, Listing<Message> listing, String state) {
        return listing.total() > 0 || state.isEmpty()
                ? Mono.just(listing.total())
                : messages.page(call.site(), null, 1, 1).map(Listing::total);
    }

    private MessageListScreen screen(Call call, Listing<Message> listing, String state, boolean exportable) {
        String path = MessageAddress.all(call.site());
        ListAddress address = new ListAddress(path, Map.of(STATE, state));
        return new MessageListScreen(
                texts.say("message.lead"),
                exportable ? path + "/export.csv" : null,
                filters(address, state),
                listing.total(),
                table.of(call.site(), listing.items()),
                new EmptyState(texts.say("message.empty"), texts.say("message.empty.text"), null),
                address.pagination(listing));
    }

    private Filters filters(ListAddress address, String state) {
        List<Option> states = List.of(
                new Option("", texts.say("message.state.all")),
                new Option(WAITING, texts.say("message.state.waiting")),
                new Option(HANDLED, texts.say("message.state.handled")));
        return new Filters(
                address,
                List.of(new Filters.Choice(STATE, texts.say("message.state"), state, states)),
                null,
                !state.isEmpty());
    }
}
