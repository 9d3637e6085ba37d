package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.PageTemplates;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.TemplateUpdates;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationRequest;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.content.tree.PageNaming;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates pages, below another one. */
@Component
class NewPageResource implements BackOfficeResource {

    private static final String TEMPLATE = "template";

    /** Query parameter: address of the page that the new one is placed under at first. */
    private static final String UNDER = "parente";

    private static final Form<NewPageInput> FORM =
            Form.of(NewPageInput.class, "page.new").as(FieldView.Kind.RADIOS, TEMPLATE);

    private final PageCreation creation;
    private final PageTemplates templates;
    private final TemplateUpdates updates;
    private final LinkResolution links;
    private final ParentPageField parents;

    NewPageResource(
            PageCreation creation,
            PageTemplates templates,
            TemplateUpdates updates,
            LinkResolution links,
            ParentPageField parents) {
        this.creation = creation;
        this.templates = templates;
        this.updates = updates;
        this.links = links;
        this.parents = parents;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(Route.get(Paths.NEW_PAGE, write, this::open), Route.post(Paths.NEW_PAGE, write, this::create));
    }

    /** Returns the address of the form for a page below another one. */
    static String below(Tenant site, String parent) {
        return Paths.NEW_PAGE.link(site) + "?" + UNDER + "=" + parent;
    }

    private Mono<Form<NewPageInput>> form(AdmittedRequest request) {
        return templates
                .offered(TemplateKind.PAGE)
                .flatMap(offered -> parents.on(
                        FORM.choosing(TEMPLATE, starts(request, offered)),
                        request.message("page.new.parent.hint"),
                        ""));
    }

    /** Returns the starts of a page: blank, or a template. */
    private static List<Option> starts(AdmittedRequest request, List<PageTemplate> offered) {
        return Stream.concat(
                        Stream.of(new Option(
                                "", request.message("template.blank"), request.message("template.blank.text"))),
                        offered.stream().map(one -> new Option(one.id().toString(), one.name(), one.description())))
                .toList();
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        NewPageInput blank = NewPageInput.below(request.query(UNDER).orElse("/"));
        return form(request)
                .flatMap(form -> PageCreationResponses.PAGE.show(HttpStatus.OK, form.empty(request, blank)));
    }

    private Mono<ServerResponse> create(AdmittedRequest request) {
        return form(request).flatMap(form -> form.sent(request).answer(PageCreationResponses.PAGE::show, this::create));
    }

    private Mono<ServerResponse> create(FormState<NewPageInput> valid) {
        NewPageInput input = valid.value();
        return start(input.template())
                .flatMap(start -> create(valid.request(), input, start))
                .flatMap(result -> PageCreationResponses.PAGE.answer(valid, input.naming(), result))
                .switchIfEmpty(Mono.defer(() -> PageCreationResponses.PAGE.show(
                        HttpStatus.UNPROCESSABLE_CONTENT, valid.with(Problem.of(TEMPLATE, "choice")))));
    }

    /**
     * Returns the chosen template, or {@link Optional#empty()} for a blank page; the Mono is empty when the template is
     * not offered.
     */
    private Mono<Optional<PageTemplate>> start(@Nullable UUID chosen) {
        return chosen == null
                ? Mono.just(Optional.empty())
                : templates
                        .offered(TemplateKind.PAGE)
                        .mapNotNull(offered -> offered.stream()
                                .filter(template -> template.id().equals(chosen))
                                .findFirst()
                                .map(Optional::of)
                                .orElse(null));
    }

    private Mono<PageCreationResult> create(AdmittedRequest request, NewPageInput input, Optional<PageTemplate> start) {
        PageNaming naming = input.naming();
        return links.at(Set.of(input.parent()))
                .flatMap(found -> Mono.justOrEmpty(found.get(input.parent())))
                .filter(target -> !target.file() && !target.section())
                .map(target -> new PageCreationRequest(
                        PageKind.PAGE, target.id(), naming.lastSegment(), naming.title(), null, naming.numbered()))
                .flatMap(pageCreationRequest -> start.map(template ->
                                updates.create(request.site(), pageCreationRequest, template, request.actor()))
                        .orElseGet(() -> creation.create(request.site(), pageCreationRequest, request.actor())))
                .defaultIfEmpty(new PageCreationResult.NoParent());
    }
}
