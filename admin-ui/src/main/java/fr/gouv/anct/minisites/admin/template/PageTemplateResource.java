package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return show(
                HttpStatus.OK,
                request,
                context,
                new TemplateInput(kind.code(), revision.title(), revision.description(), "", ""),
                Map.of());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            PageContext context,
            TemplateInput input,
            Map<String, String> problems) {
        return templates.offered().flatMap(offered -> {
            List<FieldView> fields = List.of(
                    field(request, FieldView.Kind.SELECT, TemplateInput.KIND, input.kind(), problems)
                            .withOptions(choices(request, offered)),
                    field(request, FieldView.Kind.LINE, TemplateInput.NAME, input.name(), problems),
                    field(request, FieldView.Kind.TEXT, TemplateInput.DESCRIPTION, input.description(), problems)
                            .atMost(TemplateDetails.LONGEST_DESCRIPTION));
            FormScreen screen = FormScreen.of(
                    request.message("template.model.lead"),
                    List.of(
                            request.message("template.model.free"),
                            request.message("template.model.placeholders"),
                            request.message("template.model.follow")),
                    fields,
                    MODEL.link(request.site(), page(context)),
                    List.of(),
                    request.message("template.new.submit"),
                    Paths.PAGE.link(request.site(), page(context)));
            return request.show(status, context.heading(), screen);
        });
    }

    private static List<Option> choices(AdmittedRequest request, List<PageTemplate> offered) {
        Stream<Option> fresh = Stream.of(TemplateKind.values())
                .map(kind -> new Option(kind.code(), request.message("template.model." + kind.code())));
        Stream<Option> versions = offered.stream()
                .map(one -> new Option(one.id().toString(), request.message("template.version.title", one.name())));
        return Stream.concat(fresh, versions).toList();
    }

    private static FieldView field(
            AdmittedRequest request, FieldView.Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, request.message("template.model.field." + name), value)
                .withHint(request.message("template.model.field." + name + ".hint"));
        String problem = problems.get(name);
        return problem == null ? field : field.withError(request.message(problem), List.of());
    }

    private Mono<ServerResponse> make(AdmittedRequest request, PageContext context) {
        TemplateInput input = TemplateInput.of(request);
        return Mono.justOrEmpty(CanonicalUuid.read(input.kind()))
                .flatMap(templates::one)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(known -> known.map(seen -> change(request, context, input, seen))
                        .orElseGet(() -> add(request, context, input)));
    }

    /** Creates a new version; a template keeps its name and description. */
    private Mono<ServerResponse> change(
            AdmittedRequest request, PageContext context, TemplateInput input, PageTemplate seen) {
        TemplateDetails details = new TemplateDetails(seen.kind(), seen.name(), seen.description());
        return creation.change(request.site(), page(context), seen, details, request.actor())
                .flatMap(result -> respond(request, context, input, result, "template.changed"));
    }

    private Mono<ServerResponse> add(AdmittedRequest request, PageContext context, TemplateInput input) {
        Map<String, String> problems = input.ownProblems();
        return problems.isEmpty()
                ? creation.add(request.site(), page(context), input.words(null), request.actor())
                        .flatMap(result -> respond(request, context, input, result, "template.created"))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, request, context, input, problems);
    }

    private static UUID page(PageContext context) {
        return context.head().page().id();
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request,
            PageContext context,
            TemplateInput input,
            TemplateCreationResult result,
            String done) {
        String problem = TemplateInput.problem(result);
        if (problem != null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, context, input, Map.of(field(result), problem));
        }
        return request.seeOther(Paths.TEMPLATES.link(), request.success(done));
    }

    private static String field(TemplateCreationResult result) {
        return result instanceof TemplateCreationResult.NameTaken ? TemplateInput.NAME : TemplateInput.KIND;
    }
}
