package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
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
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Gabarits et sections prêtes » (page templates and ready-made sections): lists them for all teams. */
@Component
class TemplateListResource implements BackOfficeResource {

    private final PageTemplates templates;
    private final ScreenResponses screens;
    private final Messages messages;

    TemplateListResource(PageTemplates templates, ScreenResponses screens, Messages messages) {
        this.templates = templates;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(TemplateUrls.TEMPLATES, new Guard.SignedIn(Action.FLEET_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return templates
                .offered()
                .flatMap(offered -> screens.show(
                        request,
                        ScreenHeading.of(messages.get("template.title"))
                                .below(messages.get("standard.title"), "/referentiel"),
                        screen(offered, request.may(Action.STANDARDS_MANAGE))));
    }

    private TemplateListScreen screen(List<PageTemplate> offered, boolean manages) {
        List<String> columns = new ArrayList<>(List.of("name", "kind", "version"));
        if (manages) {
            columns.addAll(List.of("change", "retire"));
        }
        return new TemplateListScreen(
                new TableView(
                        "templates",
                        messages.get("template.title"),
                        columns.stream()
                                .map(key -> new TableColumn(messages.get("template.column." + key)))
                                .toList(),
                        offered.stream().map(one -> row(one, manages)).toList()),
                new EmptyState(messages.get("template.empty"), messages.get("template.empty.text"), null),
                manages ? TemplateUrls.NEW : null);
    }

    private TableRow row(PageTemplate one, boolean manages) {
        String query = "?" + TemplateUrls.TEMPLATE + "=" + one.id();
        Stream<Cell> cells = Stream.of(
                Cell.link(one.name(), TemplateUrls.CONTENT + query).withDetail(one.description()),
                Cell.text(messages.get("template.kind." + one.kind().code())),
                Cell.text(String.valueOf(one.version())));
        Stream<Cell> acts = manages
                ? Stream.of(
                        Cell.link(messages.get("template.change"), TemplateUrls.NEW + query),
                        Cell.link(messages.get("template.retire"), TemplateUrls.RETIREMENT + query))
                : Stream.empty();
        return TableRow.of(Stream.concat(cells, acts).toArray(Cell[]::new));
    }
}
