package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.ContactMessage;
import fr.gouv.anct.minisites.database.ResultPage;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Messages »: lists the messages that visitors sent with the contact forms of a site. */
@Component
class ContactMessageListResource implements BackOfficeResource {

    private static final String STATE = "etat";
    private static final String WAITING = "a-traiter";
    private static final String HANDLED = "traites";
    private static final int SIZE = 50;

    private final ContactInbox inbox;
    private final ContactMessageTable table;
    private final ScreenResponses screens;
    private final Messages messages;

    ContactMessageListResource(
            ContactInbox inbox, ContactMessageTable table, ScreenResponses screens, Messages messages) {
        this.inbox = inbox;
        this.table = table;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(ContactMessageUrls.ALL, new Guard.OfSite(Action.MESSAGES_MANAGE), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        String state =
                request.query(STATE).filter(List.of(WAITING, HANDLED)::contains).orElse("");
        Boolean waiting = state.isEmpty() ? null : state.equals(WAITING);
        return inbox.page(request.site(), waiting, request.page(), SIZE)
                .flatMap(results -> all(request, results, state).map(all -> screen(request, results, state, all > 0)))
                .flatMap(screen -> screens.show(
                        request, ContactMessageUrls.heading(request.site(), messages.get("message.title")), screen));
    }

    /** Returns the total number: the export contains all messages, regardless of the filter. */
    private Mono<Long> all(AdmittedRequest request, ResultPage<ContactMessage> results, String state) {
        return results.total() > 0 || state.isEmpty()
                ? Mono.just(results.total())
                : inbox.page(request.site(), null, 1, 1).map(ResultPage::total);
    }

    private ContactMessageListScreen screen(
            AdmittedRequest request, ResultPage<ContactMessage> results, String state, boolean exportable) {
        String path = ContactMessageUrls.all(request.site());
        ListUrl url = new ListUrl(path, Map.of(STATE, state));
        return new ContactMessageListScreen(
                messages.get("message.lead"),
                exportable ? path + "/export.csv" : null,
                filters(url, state),
                results.total(),
                table.of(request.site(), results.items()),
                new EmptyState(messages.get("message.empty"), messages.get("message.empty.text"), null),
                url.pagination(results));
    }

    private Filters filters(ListUrl url, String state) {
        List<Option> states = List.of(
                new Option("", messages.get("message.state.all")),
                new Option(WAITING, messages.get("message.state.waiting")),
                new Option(HANDLED, messages.get("message.state.handled")));
        return new Filters(
                url,
                List.of(new Filters.Choice(STATE, messages.get("message.state"), state, states)),
                null,
                !state.isEmpty());
    }
}
