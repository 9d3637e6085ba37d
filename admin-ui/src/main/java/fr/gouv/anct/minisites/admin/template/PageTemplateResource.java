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

    /**
     * Adds the tab for making a template; lists are excluded, because they have no blocks of their
     * team, and documents, whose files belong to their site.
     */
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
                Route.post(MODEL, manage, request -> contexts.of(request).flatMap(context -> send(request, context))));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, PageContext context) {
        Revision revision = context.head().revision();
        TemplateKind kind = context.head().page().kind() == PageKind.SECTION ? TemplateKind.SECTION : TemplateKind.PAGE;
        PageTemplateInput initial = new PageTemplateInput(kind.code(), revision.title(), revision.description());
        return form(request).flatMap(form -> show(HttpStatus.OK, context, form.empty(request, initial)));
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
            HttpStatus status, PageContext context, FormState<PageTemplateInput> state) {
        AdmittedRequest request = state.request();
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

    private static UUID page(PageContext context) {
        return context.head().page().id();
    }

    private Mono<ServerResponse> send(AdmittedRequest request, PageContext context) {
        return form(request)
                .flatMap(form ->
                        form.sent(request).answer((_, state) -> refuse(context, state), state -> make(context, state)));
    }

    private Mono<ServerResponse> refuse(PageContext context, FormState<PageTemplateInput> state) {
        return problems(context, state).flatMap(found -> refuse(context, state, found));
    }

    /** Returns all problems with a new template; a choice that is no kind is a problem itself. */
    private Mono<List<Problem>> problems(PageContext context, FormState<PageTemplateInput> state) {
        return Mono.justOrEmpty(state.value().kind())
                .map(kind -> state.value().details(kind))
                .flatMap(details -> creation.problems(state.request().site(), page(context), details, null))
                .defaultIfEmpty(List.of());
    }

    private Mono<ServerResponse> make(PageContext context, FormState<PageTemplateInput> state) {
        AdmittedRequest request = state.request();
        PageTemplateInput input = state.value();
        String done = input.kind().isPresent() ? "template.created" : "template.changed";
        return input.kind()
                .map(kind -> creation.add(request.site(), page(context), input.details(kind), request.actor()))
                .orElseGet(() -> change(context, state))
                .defaultIfEmpty(new TemplateCreationResult.Refused(List.of(Problem.of("target", "choice"))))
                .flatMap(result -> switch (result) {
                    case TemplateCreationResult.Offered _ ->
                        request.seeOther(Paths.TEMPLATES.link(), request.success(done));
                    case TemplateCreationResult.Refused(var found) -> refuse(context, state, found);
                    case TemplateCreationResult.Overtaken _ ->
                        refuse(context, state, List.of(Problem.of("target", "overtaken")));
                });
    }

    /** Creates a new version of the chosen template, which keeps its name and description; empty when there is none. */
    private Mono<TemplateCreationResult> change(PageContext context, FormState<PageTemplateInput> state) {
        return Mono.justOrEmpty(CanonicalUuid.read(state.value().target()))
                .flatMap(templates::one)
                .flatMap(seen -> creation.change(
                        state.request().site(),
                        page(context),
                        seen,
                        new TemplateDetails(seen.kind(), seen.name(), seen.description()),
                        state.request().actor()));
    }

    private static Mono<ServerResponse> refuse(
            PageContext context, FormState<PageTemplateInput> state, List<Problem> found) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, context, state.with(PageTemplateInput.atFields(found)));
    }
}
