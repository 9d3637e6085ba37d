package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.territorycontact.TerritoryContacts;
import fr.gouv.anct.minisites.territorycontact.TerritoryContacts.Known;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes a contact of a department, after a confirmation. */
@Component
class TerritoryContactRemovalResource implements BackOfficeResource {

    private static final Path.Fixed REMOVAL = TerritoryContactsResource.CONTACTS.at("/retrait");

    private final TerritoryContacts contacts;

    TerritoryContactRemovalResource(TerritoryContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Route> routes() {
        return Confirmation.routes(REMOVAL, StandardsResource.MANAGE, this::named, this::ask, this::remove);
    }

    static String link(Known known) {
        return TerritoryContactResource.link(REMOVAL, known);
    }

    private Mono<Known> named(AdmittedRequest request) {
        return TerritoryContactResource.named(request, contacts)
                .switchIfEmpty(Mono.error(() -> new SeeOtherException(TerritoryContactsResource.CONTACTS.link())));
    }

    private Mono<Step> ask(AdmittedRequest request, Known known) {
        return Mono.just(Question.of(
                        request,
                        "standard.contact.remove",
                        TerritoryContactsResource.CONTACTS.link(),
                        known.contact().function(),
                        known.contact().department())
                .below(request.message("standard.title"), Paths.STANDARDS.link())
                .below(request.message("standard.contacts"), TerritoryContactsResource.CONTACTS.link()));
    }

    private Mono<Step> remove(AdmittedRequest request, Known known) {
        return contacts.remove(known, request.actor())
                .map(_ -> new Confirmation.Redirection(
                        TerritoryContactsResource.CONTACTS.link(), request.success("standard.contact.removed")));
    }
}
