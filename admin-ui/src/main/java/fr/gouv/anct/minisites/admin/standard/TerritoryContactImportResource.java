package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.csv.CsvLine;
import fr.gouv.anct.minisites.territorycontact.TerritoryContact;
import fr.gouv.anct.minisites.territorycontact.TerritoryContactCsv;
import fr.gouv.anct.minisites.territorycontact.TerritoryContactCsv.Flaw;
import fr.gouv.anct.minisites.territorycontact.TerritoryContacts;
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Imports a list of contacts of departments, all or none: those that are known by their name are changed. */
@Component
class TerritoryContactImportResource implements BackOfficeResource {

    static final Path.Fixed IMPORT = TerritoryContactsResource.CONTACTS.at("/import");
    private static final String LIST = "list";
    /** Maximum number of flaws that are told at once. */
    private static final int TOLD = 50;

    private static final Form<Input> FORM = Form.of(Input.class, "standard.contacts.import");

    private final TerritoryContacts contacts;

    TerritoryContactImportResource(TerritoryContacts contacts) {
        this.contacts = contacts;
    }

    /** The list as pasted. */
    record Input(@NotBlank @Multiline String list) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        IMPORT,
                        StandardsResource.MANAGE,
                        request -> show(HttpStatus.OK, FORM.empty(request, new Input("")))),
                Route.post(
                        IMPORT,
                        StandardsResource.MANAGE,
                        request -> FORM.sent(request).answer(TerritoryContactImportResource::show, this::read)));
    }

    private static Mono<ServerResponse> show(HttpStatus status, FormState<Input> form) {
        return TerritoryContactResource.show(status, form, "standard.contacts.import");
    }

    private Mono<ServerResponse> read(FormState<Input> form) {
        return ParsingThreads.run(() -> TerritoryContactCsv.of(form.value().list()))
                .flatMap(list -> switch (list) {
                    case TerritoryContactCsv.Read read -> put(form, read.contacts());
                    case TerritoryContactCsv.Unusable(int lines) ->
                        refuse(form, Problem.of(LIST, "lines", lines, TerritoryContactCsv.LONGEST));
                    case TerritoryContactCsv.Wrong(List<Flaw> flaws) ->
                        refuse(form, Problem.of(LIST, "values", flaws.size(), told(form.request(), flaws)));
                })
                .onErrorResume(
                        CsvLine.TooLongException.class,
                        tooLong -> refuse(form, Problem.of(LIST, "line-long", tooLong.number())));
    }

    /** Returns the lines and columns of flaws, of the first ones where there are many. */
    private static String told(AdmittedRequest request, List<Flaw> flaws) {
        return flaws.stream()
                        .limit(TOLD)
                        .map(flaw -> request.message(
                                "standard.contacts.import.flaw",
                                flaw.line(),
                                request.message("standard.contact.field."
                                        + flaw.problem().path())))
                        .collect(Collectors.joining(", "))
                + (flaws.size() > TOLD ? "…" : "");
    }

    private Mono<ServerResponse> put(FormState<Input> form, List<TerritoryContact> list) {
        AdmittedRequest request = form.request();
        return contacts.putAll(list, request.actor())
                .flatMap(unknown -> unknown.isEmpty()
                        ? request.seeOther(
                                TerritoryContactsResource.CONTACTS.link(),
                                request.success("standard.contacts.imported"))
                        : refuse(form, Problem.of(LIST, "departments", String.join(", ", unknown))));
    }

    private static Mono<ServerResponse> refuse(FormState<Input> form, Problem problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problem));
    }
}
