package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.standard.LegalEntity;
import fr.gouv.anct.minisites.standard.StandardText;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Référentiel » (standards): shows the content and settings that all sites share. */
@Component
class StandardsResource implements BackOfficeResource {

    static final String PATH = "/referentiel";

    private final Standards standards;
    private final ScreenResponses screens;
    private final Messages messages;

    StandardsResource(Standards standards, ScreenResponses screens, Messages messages) {
        this.standards = standards;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.FLEET_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return Mono.zip(standards.entities(), standards.texts(), standards.embedHosts())
                .flatMap(found -> screens.show(
                        request,
                        ScreenHeading.of(messages.get("standard.title")),
                        screen(request, found.getT1(), found.getT2(), found.getT3())));
    }

    private StandardsScreen screen(
            AdmittedRequest request, List<LegalEntity> entities, List<StandardText> known, List<String> hosts) {
        boolean manages = request.may(Action.STANDARDS_MANAGE);
        Map<String, String> bodies = known.stream().collect(Collectors.toMap(StandardText::path, StandardText::body));
        return new StandardsScreen(
                new TableView(
                        "entities",
                        messages.get("standard.entities"),
                        manages
                                ? columns("name", "siret", "address", "phone", "action")
                                : columns("name", "siret", "address", "phone"),
                        entities.stream().map(entity -> row(entity, manages)).toList()),
                new TableView(
                        "texts",
                        messages.get("standard.texts"),
                        columns("page", "body"),
                        StandardText.PATHS.stream()
                                .map(path -> row(path, bodies.getOrDefault(path, ""), manages))
                                .toList()),
                hosts,
                manages ? LegalEntityResource.PATH : null,
                manages ? EmbedHostsResource.PATH : null);
    }

    private List<TableColumn> columns(String... keys) {
        return Stream.of(keys)
                .map(key -> new TableColumn(messages.get("standard.column." + key)))
                .toList();
    }

    private TableRow row(LegalEntity entity, boolean manages) {
        Stream<Cell> facts = Stream.of(
                manages
                        ? Cell.link(entity.name(), LegalEntityResource.PATH + "?siret=" + entity.siret())
                        : Cell.text(entity.name()),
                Cell.text(entity.siret()),
                Cell.text(entity.address()),
                Cell.text(entity.phone()));
        Stream<Cell> acts = manages
                ? Stream.of(
                        Cell.link(messages.get("standard.entity.remove"), LegalEntityRemovalResource.address(entity)))
                : Stream.empty();
        return TableRow.of(Stream.concat(facts, acts).toArray(Cell[]::new));
    }

    private TableRow row(String path, String body, boolean manages) {
        String name = messages.get("standard.text." + path.substring(1));
        String shown = body.isEmpty() ? messages.get("standard.text.none") : body;
        return TableRow.of(
                manages ? Cell.link(name, StandardTextResource.PATH + "?texte=" + path.substring(1)) : Cell.text(name),
                Cell.text(shown.length() > 200 ? shown.substring(0, 199) + "…" : shown));
    }
}
