package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.CsvDownload;
import fr.gouv.anct.minisites.admin.component.SemicolonCsvLine;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.territorycontact.TerritoryContactCsv;
import fr.gouv.anct.minisites.territorycontact.TerritoryContacts;
import fr.gouv.anct.minisites.territorycontact.TerritoryContacts.Known;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Screen « Contacts territoriaux »: lists who helps in each department, also as a CSV file. */
@Component
class TerritoryContactsResource implements BackOfficeResource {

    static final Path.Fixed CONTACTS = Paths.STANDARDS.at("/contacts");
    private static final Path.Fixed EXPORT = CONTACTS.at(".csv");
    private static final Guard READ = new Guard.SignedIn(Action.FLEET_READ);

    private final TerritoryContacts contacts;
    private final CsvDownload files;

    TerritoryContactsResource(TerritoryContacts contacts, CsvDownload files) {
        this.contacts = contacts;
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(CONTACTS, READ, this::show), Route.get(EXPORT, READ, this::export));
    }

    /**
     * The contacts of all departments.
     *
     * @param manages whether they may be changed
     */
    record ContactsScreen(boolean manages, TableView contacts) implements Screen {

        public String addHref() {
            return TerritoryContactResource.CONTACT.link();
        }

        public String importHref() {
            return TerritoryContactImportResource.IMPORT.link();
        }

        public String exportHref() {
            return EXPORT.link();
        }

        @Override
        public String template() {
            return "standard/contacts";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        boolean manages = request.may(Action.STANDARDS_MANAGE);
        return contacts.all()
                .map(found -> new ContactsScreen(manages, table(request, found, manages)))
                .flatMap(screen ->
                        request.show(ChangeImpact.below(request, request.heading("standard.contacts")), screen));
    }

    private static TableView table(AdmittedRequest request, List<Known> found, boolean manages) {
        Table<Known> table = Table.<Known>of(request, "standard.contact.column")
                .column("department", known -> Cell.text(known.contact().department()))
                .column("function", known -> name(known, manages))
                .column("service", known -> Cell.text(known.contact().service()))
                .column("programme", known -> Cell.text(known.contact().programme()));
        if (manages) {
            table.column(
                    "action",
                    known -> Cell.link(
                                    request.message("standard.contact.remove"),
                                    TerritoryContactRemovalResource.link(known))
                            .withContext(known.contact().function()));
        }
        return table.build("contacts", request.message("standard.contacts"), found);
    }

    private static Cell name(Known known, boolean manages) {
        String function = known.contact().function();
        return manages ? Cell.link(function, TerritoryContactResource.link(known)) : Cell.text(function);
    }

    private Mono<ServerResponse> export(AdmittedRequest request) {
        Flux<String> lines = contacts.all()
                .flatMapIterable(all -> all)
                .map(known -> line(TerritoryContactCsv.values(known.contact())));
        return files.send("contacts-territoriaux", head(request), lines);
    }

    private static String head(AdmittedRequest request) {
        return line(TerritoryContactCsv.COLUMNS.stream()
                .map(column -> request.message("standard.contact.field." + column))
                .toList());
    }

    private static String line(List<String> values) {
        return SemicolonCsvLine.of(values.toArray(String[]::new));
    }
}
