package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.difference.DifferenceViewFactory;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Gabarits et sections prêtes » (page templates and ready-made sections): lists them for all teams, shows the
 * content of one block by block, and retires one, which is no longer offered.
 */
@Component
class TemplateResource implements BackOfficeResource {

    /** Query parameter for a template. */
    static final String TEMPLATE = "gabarit";

    static final Guard MANAGE = new Guard.SignedIn(Action.STANDARDS_MANAGE);

    private static final Guard READ = new Guard.SignedIn(Action.FLEET_READ);
    private static final Path.Fixed CONTENT = Paths.TEMPLATES.at("/contenu");
    private static final Path.Fixed RETIREMENT = Paths.TEMPLATES.at("/retrait");

    private final PageTemplates templates;
    private final BlockCodec codec;
    private final DifferenceViewFactory differences;

    TemplateResource(PageTemplates templates, BlockCodec codec, DifferenceViewFactory differences) {
        this.templates = templates;
        this.codec = codec;
        this.differences = differences;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(
                                Route.get(Paths.TEMPLATES, READ, this::list),
                                Route.get(CONTENT, READ, this::showContent)),
                        Confirmation.routes(RETIREMENT, MANAGE, this::one, this::askToRetire, this::retire).stream())
                .toList();
    }

    /** Returns the address of a template, which its query names. */
    static String link(Path.Fixed path, PageTemplate template) {
        return Path.query(path.link(), TEMPLATE, template.id());
    }

    /** Loads the template that the query names; the list is shown when it does not exist, or is already retired. */
    private Mono<PageTemplate> one(AdmittedRequest request) {
        return Mono.justOrEmpty(request.query(TEMPLATE).flatMap(CanonicalUuid::read))
                .flatMap(templates::one)
                .switchIfEmpty(Mono.error(() -> new SeeOtherException(Paths.TEMPLATES.link())));
    }

    /**
     * The templates that teams can start from.
     *
     * @param manages whether they may be changed
     */
    record ListScreen(boolean manages, TableView table) implements Screen {

        public String newHref() {
            return TemplateFormResource.NEW.link();
        }

        @Override
        public String template() {
            return "template/list";
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        boolean manages = request.may(Action.STANDARDS_MANAGE);
        return templates
                .offered()
                .flatMap(offered -> request.show(
                        request.heading("template.title")
                                .below(request.message("standard.title"), Paths.STANDARDS.link()),
                        new ListScreen(manages, table(request, offered, manages))));
    }

    private static TableView table(AdmittedRequest request, List<PageTemplate> offered, boolean manages) {
        Table<PageTemplate> table = Table.<PageTemplate>of(request, "template.column")
                .column("name", one -> Cell.link(one.name(), link(CONTENT, one)).withDetail(one.description()))
                .column(
                        "kind",
                        one -> Cell.text(request.message(
                                "template.field.kind." + one.kind().code())))
                .column("version", one -> Cell.text(String.valueOf(one.version())));
        if (manages) {
            table.column(
                            "change",
                            one -> Cell.link(request.message("template.change"), link(TemplateFormResource.NEW, one)))
                    .column("retire", one -> Cell.link(request.message("template.retire"), link(RETIREMENT, one)));
        }
        return table.build("templates", request.message("template.title"), offered);
    }

    /**
     * The content of a template or a ready-made section.
     *
     * @param blocks in their order
     */
    record ContentScreen(PageTemplate shown, List<DifferenceView> blocks) implements Screen {

        @Override
        public String template() {
            return "template/content";
        }
    }

    private Mono<ServerResponse> showContent(AdmittedRequest request) {
        return one(request)
                .flatMap(template -> ParsingThreads.run(() -> content(template)))
                .flatMap(screen -> request.show(
                        ScreenHeading.of(screen.shown().name())
                                .below(request.message("standard.title"), Paths.STANDARDS.link())
                                .below(request.message("template.title"), Paths.TEMPLATES.link()),
                        screen));
    }

    private ContentScreen content(PageTemplate template) {
        return new ContentScreen(
                template, differences.content("content-", RevisionDiff.unchanged(template.body(), codec)));
    }

    private Mono<Step> askToRetire(AdmittedRequest request, PageTemplate template) {
        return Mono.just(Question.of(request, "template.retire", Paths.TEMPLATES.link(), template.name())
                .below(request.message("standard.title"), Paths.STANDARDS.link())
                .below(request.message("template.title"), Paths.TEMPLATES.link())
                .consequences(
                        request.message("template.retire.consequence"),
                        request.message("template.retire.consequence.final")));
    }

    private Mono<Step> retire(AdmittedRequest request, PageTemplate template) {
        return templates
                .retire(template, request.actor())
                .thenReturn(new Confirmation.Redirection(
                        Paths.TEMPLATES.link(), request.success("template.retired", template.name())));
    }
}
