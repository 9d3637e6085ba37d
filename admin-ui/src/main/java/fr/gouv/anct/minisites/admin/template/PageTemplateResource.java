package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateCreation;
import fr.gouv.anct.minisites.content.template.TemplateCreationResult;
import fr.gouv.anct.minisites.content.template.TemplateDetails;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Makes a page template, or a new version of one, from the current page; one form asks for name and description. */
@Component
class PageTemplateResource implements BackOfficeResource {

    private static final Path.Two<Tenant, UUID> MODEL = Paths.PAGE.at("/modele");

    private static final Form<PageTemplateInput> FORM = Form.of(PageTemplateInput.class, "template")
            .dependent("newName", "newDescription")
            .showing("newDescription", field -> field.atMost(TemplateDetails.LONGEST_DESCRIPTION));

    private final PageContexts contexts;
    private final PageTemplates templates;
    private final TemplateCreation creation;

    PageTemplateResource(PageContexts contexts, PageTemplates templates, TemplateCreation creation) {
        this.contexts = contexts;
        this.templates = templates;
        this.creation = creation;
    }

    /** Adds the tab for making a template; the list of articles is excluded, because it has no blocks of its team. */
    @Bean
    static PageTab modelOfAPage() {
        return new PageTab(
                600,
                "template.tab",
                MODEL,
                Action.STANDARDS_MANAGE,
                Set.of(PageKind.PAGE, PageKind.ARTICLE, PageKind.SECTION));
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.OfSite(Action.STANDARDS_MANAGE);
        return List.of(
                Route.get(
                        MODEL, manage, request -> contexts.of(request).flatMap(context -> showForm(request, context))),
                Route.post(MODEL, manage, request -> contexts.of(request).flatMap(context -> make(request, context))));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, PageContext context) {
        Revision revision = context.head().revision();
        TemplateKind kind = context.head().page().kind() == PageKind.SECTION ? TemplateKind.SECTION : TemplateKind.PAGE;
        PageTemplateInput initial = new PageTemplateInput(kind.code(), revision.title(), revision.description());
        return form(request).flatMap(form -> show(HttpStatus.OK, request, context, form.empty(request, initial)));
    }

    /** Returns the form, with a choice between a new template and a new version of an offered one. */
    private Mono<Form<PageTemplateInput>> form(AdmittedRequest request) {
        return templates.offered().map(offered -> FORM.choosing("target", targets(request, offered)));
    }

    private static List<Option> targets(AdmittedRequest request, List<PageTemplate> offered) {
        Stream<Option> fresh = Stream.of(TemplateKind.values())
                .map(kind -> new Option(kind.code(), request.message("template.field.target." + kind.code())));
        Stream<Option> versions = offered.stream()
                .map(one -> new Option(one.id().toString(), request.message("template.version.title", one.name())));
        return Stream.concat(fresh, versions).toList();
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, PageContext context, FormState<PageTemplateInput> state) {
        FormView form = state.view();
        FormScreen screen = FormScreen.of(
                request.message("template.model.lead"),
                List.of(
                        request.message("template.model.free"),
                        request.message("template.model.placeholders"),
                        request.message("template.model.follow")),
                form.fields(),
                form.action(),
                List.of(),
                request.message("template.new.submit"),
                Paths.PAGE.link(request.site(), page(context)));
        return request.show(status, context.heading(), screen);
    }

    private Mono<ServerResponse> make(AdmittedRequest request, PageContext context) {
        return form(request)
                .flatMap(form -> form.sent(request)
                        .answer(
                                (status, state) -> show(status, request, context, state),
                                state -> make(request, context, state)));
    }

    private Mono<ServerResponse> make(
            AdmittedRequest request, PageContext context, FormState<PageTemplateInput> state) {
        return state.value()
                .kind()
                .map(kind -> add(request, context, state, kind))
                .orElseGet(() -> Mono.justOrEmpty(
                                CanonicalUuid.read(state.value().target()))
                        .flatMap(templates::one)
                        .flatMap(seen -> change(request, context, state, seen))
                        .switchIfEmpty(
                                Mono.defer(() -> refuse(request, context, state, Problem.of("target", "choice")))));
    }

    /** Creates a new version; a template keeps its name and description. */
    private Mono<ServerResponse> change(
            AdmittedRequest request, PageContext context, FormState<PageTemplateInput> state, PageTemplate seen) {
        TemplateDetails details = new TemplateDetails(seen.kind(), seen.name(), seen.description());
        return creation.change(request.site(), page(context), seen, details, request.actor())
                .flatMap(result -> respond(request, context, state, result, "template.changed"));
    }

    private Mono<ServerResponse> add(
            AdmittedRequest request, PageContext context, FormState<PageTemplateInput> state, TemplateKind kind) {
        return creation.add(request.site(), page(context), state.value().details(kind), request.actor())
                .flatMap(result -> respond(request, context, state, result, "template.created"));
    }

    private static UUID page(PageContext context) {
        return context.head().page().id();
    }

    private static Mono<ServerResponse> respond(
            AdmittedRequest request,
            PageContext context,
            FormState<PageTemplateInput> state,
            TemplateCreationResult result,
            String done) {
        return TemplateInput.problem(result, "newName", "target")
                .map(problem -> refuse(request, context, state, problem))
                .orElseGet(() -> request.seeOther(Paths.TEMPLATES.link(), request.success(done)));
    }

    private static Mono<ServerResponse> refuse(
            AdmittedRequest request, PageContext context, FormState<PageTemplateInput> state, Problem problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, request, context, state.with(problem));
    }
}
