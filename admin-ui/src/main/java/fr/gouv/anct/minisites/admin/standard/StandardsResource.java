package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.standard.Entity;
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
class StandardsResource implements Resource {

    static final String PATH = "/referentiel";

    private final Standards standards;
    private final Screens screens;
    private final Texts texts;

    StandardsResource(Standards standards, Screens screens, Texts texts) {
        this.standards = standards;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.FLEET_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return Mono.zip(standards.entities(), standards.texts(), standards.embedHosts())
                .flatMap(found -> screens.show(
                        call,
                        Heading.of(texts.say("standard.title")),
                        screen(call, found.getT1(), found.getT2(), found.getT3())));
    }

    private StandardsScreen screen(Call call, List<Entity> entities, List<StandardText> known, List<String> hosts) {
        boolean manages = call.may(Action.STANDARDS_MANAGE);
        Map<String, String> bodies = known.stream().collect(Collectors.toMap(StandardText::path, StandardText::body));
        return new StandardsScreen(
                new TableView(
                        "entities",
                        texts.say("standard.entities"),
                        manages
                                ? columns("name", "siret", "address", "phone", "action")
                                : columns("name", "siret", "address", "phone"),
                        entities.stream().map(entity -> row(entity, manages)).toList()),
                new TableView(
                        "texts",
                        texts.say("standard.texts"),
                        columns("page", "body"),
                        StandardText.PATHS.stream()
                                .map(path -> row(path, bodies.getOrDefault(path, ""), manages))
                                .toList()),
                hosts,
                manages ? EntityResource.PATH : null,
                manages ? HostResource.PATH : null);
    }

    private List<Column> columns(String... keys) {
        return Stream.of(keys)
                .map(key -> new Column(texts.say("standard.column." + key)))
                .toList();
    }

    private TableRow row(Entity entity, boolean manages) {
        Stream<Cell> facts = Stream.of(
                manages
                        ? Cell.link(entity.name(), EntityResource.PATH + "?siret=" + entity.siret())
                        : Cell.text(entity.name()),
                Cell.text(entity.siret()),
                Cell.text(entity.address()),
                Cell.text(entity.phone()));
        Stream<Cell> acts = manages
                ? Stream.of(Cell.link(texts.say("standard.entity.remove"), EntityRemovalResource.address(entity)))
                : Stream.empty();
        return TableRow.of(Stream.concat(facts, acts).toArray(Cell[]::new));
    }

    private TableRow row(String path, String body, boolean manages) {
        String name = texts.say("standard.text." + path.substring(1));
        String shown = body.isEmpty() ? texts.say("standard.text.none") : body;
        return TableRow.of(
                manages ? Cell.link(name, TextResource.PATH + "?texte=" + path.substring(1)) : Cell.text(name),
                Cell.text(shown.length() > 200 ? shown.substring(0, 199) + "…" : shown));
    }
}
