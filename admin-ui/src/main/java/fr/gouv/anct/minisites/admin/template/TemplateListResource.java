package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Gabarits et sections prêtes » (page templates and ready-made sections): lists them for all teams. */
@Component
class TemplateListResource implements Resource {

    private final Templates templates;
    private final Screens screens;
    private final Texts texts;

    TemplateListResource(Templates templates, Screens screens, Texts texts) {
        this.templates = templates;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(TemplateAddress.TEMPLATES, new Guard.SignedIn(Action.FLEET_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return templates
                .offered()
                .flatMap(offered -> screens.show(
                        call,
                        Heading.of(texts.say("template.title")).below(texts.say("standard.title"), "/referentiel"),
                        screen(offered, call.may(Action.STANDARDS_MANAGE))));
    }

    private TemplateListScreen screen(List<PageTemplate> offered, boolean manages) {
        List<String> columns = new ArrayList<>(List.of("name", "kind", "version"));
        if (manages) {
            columns.addAll(List.of("change", "retire"));
        }
        return new TemplateListScreen(
                new TableView(
                        "templates",
                        texts.say("template.title"),
                        columns.stream()
                                .map(key -> new Column(texts.say("template.column." + key)))
                                .toList(),
                        offered.stream().map(one -> row(one, manages)).toList()),
                new EmptyState(texts.say("template.empty"), texts.say("template.empty.text"), null),
                manages ? TemplateAddress.NEW : null);
    }

    private TableRow row(PageTemplate one, boolean manages) {
        String query = "?" + TemplateAddress.TEMPLATE + "=" + one.id();
        Stream<Cell> cells = Stream.of(
                Cell.link(one.name(), TemplateAddress.CONTENT + query).withDetail(one.description()),
                Cell.text(texts.say("template.kind." + one.kind().code())),
                Cell.text(String.valueOf(one.version())));
        Stream<Cell> acts = manages
                ? Stream.of(
                        Cell.link(texts.say("template.change"), TemplateAddress.NEW + query),
                        Cell.link(texts.say("template.retire"), TemplateAddress.RETIREMENT + query))
                : Stream.empty();
        return TableRow.of(Stream.concat(cells, acts).toArray(Cell[]::new));
    }
}
