package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.territorycontact.TerritoryContact;
import fr.gouv.anct.minisites.territorycontact.TerritoryContacts;
import fr.gouv.anct.minisites.territorycontact.TerritoryContacts.Known;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Adds a contact of a department, or changes the one that the query names. */
@Component
class TerritoryContactResource implements BackOfficeResource {

    static final Path.Fixed CONTACT = TerritoryContactsResource.CONTACTS.at("/contact");
    /** Query parameter with the id of a contact. */
    private static final String ID = "contact";

    private static final String FORM_OF_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Form<TerritoryContact> FORM = Form.of(TerritoryContact.class, "standard.contact");

    private final TerritoryContacts contacts;

    TerritoryContactResource(TerritoryContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(CONTACT, StandardsResource.MANAGE, this::open),
                Route.post(CONTACT, StandardsResource.MANAGE, this::put));
    }

    /** Returns the address where a contact is changed. */
    static String link(Known known) {
        return link(CONTACT, known);
    }

    static String link(Path.Fixed page, Known known) {
        return Path.query(page.link(), ID, known.id().toString());
    }

    /** Loads the contact that the query names; empty where it names none, or one that does not exist. */
    static Mono<Known> named(AdmittedRequest request, TerritoryContacts contacts) {
        return Mono.justOrEmpty(
                        request.query(ID).filter(id -> id.matches(FORM_OF_UUID)).map(UUID::fromString))
                .flatMap(contacts::find);
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return named(request, contacts)
                .flatMap(known -> showChange(HttpStatus.OK, FORM.opened(request, known.contact())))
                .switchIfEmpty(Mono.defer(() -> showNew(HttpStatus.OK, FORM.empty(request, TerritoryContact.NONE))));
    }

    private static Mono<ServerResponse> showNew(HttpStatus status, FormState<TerritoryContact> form) {
        return show(status, form, "standard.contact.add");
    }

    private static Mono<ServerResponse> showChange(HttpStatus status, FormState<TerritoryContact> form) {
        return show(status, form, "standard.contact.change");
    }

    /** Shows a form on a page of its own, below the contacts. */
    static Mono<ServerResponse> show(HttpStatus status, FormState<?> form, String key) {
        AdmittedRequest request = form.request();
        FormView view = form.view();
        return request.show(
                status,
                ChangeImpact.below(request, request.heading(key))
                        .below(request.message("standard.contacts"), TerritoryContactsResource.CONTACTS.link()),
                FormScreen.of(
                        request.message(key + ".lead"),
                        List.of(),
                        view.fields(),
                        view.action(),
                        List.of(),
                        request.message(key + ".submit"),
                        TerritoryContactsResource.CONTACTS.link()));
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return named(request, contacts)
                .flatMap(known -> FORM.sent(request, known.contact())
                        .answer(TerritoryContactResource::showChange, form -> put(form, known.id())))
                .switchIfEmpty(Mono.defer(() -> FORM.sent(request)
                        .answer(TerritoryContactResource::showNew, form -> put(form, UUID.randomUUID()))));
    }

    private Mono<ServerResponse> put(FormState<TerritoryContact> form, UUID id) {
        AdmittedRequest request = form.request();
        return contacts.put(new Known(id, form.value()), request.actor()).flatMap(result -> switch (result) {
            case DONE ->
                request.seeOther(TerritoryContactsResource.CONTACTS.link(), request.success("standard.contact.kept"));
            case KNOWN -> refuse(form, Problem.of("function", "known"));
            case UNKNOWN_DEPARTMENT -> refuse(form, Problem.of("department", "unknown"));
        });
    }

    private static Mono<ServerResponse> refuse(FormState<TerritoryContact> form, Problem problem) {
        return showChange(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problem));
    }
}
