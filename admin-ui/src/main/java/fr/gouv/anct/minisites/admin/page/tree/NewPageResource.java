package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.NewPageInput;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates pages below another page. */
@Component
class NewPageResource implements BackOfficeResource {

    private final PageCreation creation;
    private final PageTemplates templates;
    private final TemplateUpdates updates;
    private final LinkResolution links;
    private final NewPageForm form;

    NewPageResource(
            PageCreation creation,
            PageTemplates templates,
            TemplateUpdates updates,
            LinkResolution links,
            NewPageForm form) {
        this.creation = creation;
        this.templates = templates;
        this.updates = updates;
        this.links = links;
        this.form = form;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(PageUrls.NEW_PAGE, write, this::showForm), Route.post(PageUrls.NEW_PAGE, write, this::make));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        NewPageInput blank =
                new NewPageInput("", "", request.query(NewPageInput.PARENT).orElse("/"), "");
        return form.show(HttpStatus.OK, request, false, blank, Map.of());
    }

    private Mono<ServerResponse> make(AdmittedRequest request) {
        NewPageInput input = NewPageInput.of(request);
        Map<String, String> problems = input.problems(false);
        return problems.isEmpty()
                ? start(request)
                        .flatMap(start -> make(request, input, start))
                        .flatMap(result -> form.answer(request, false, input, result))
                        .switchIfEmpty(Mono.defer(() -> form.show(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                request,
                                false,
                                input,
                                Map.of(NewPageForm.TEMPLATE, "template.problem.choose"))))
                : form.show(HttpStatus.UNPROCESSABLE_CONTENT, request, false, input, problems);
    }

    /**
     * Returns the chosen template, or {@link Optional#empty()} for a blank page; the Mono is empty when the template is
     * not offered.
     */
    private Mono<Optional<PageTemplate>> start(AdmittedRequest request) {
        String chosen = request.field(NewPageForm.TEMPLATE);
        return chosen.isEmpty()
                ? Mono.just(Optional.empty())
                : templates
                        .offered(TemplateKind.PAGE)
                        .mapNotNull(offered -> offered.stream()
                                .filter(template -> template.id().toString().equals(chosen))
                                .findFirst()
                                .map(Optional::of)
                                .orElse(null));
    }

    private Mono<PageCreationResult> make(AdmittedRequest request, NewPageInput input, Optional<PageTemplate> start) {
        return links.at(Set.of(input.parent()))
                .flatMap(found -> Mono.justOrEmpty(found.get(input.parent())))
                .filter(target -> !target.file() && !target.section())
                .map(target -> new PageCreationRequest(
                        PageKind.PAGE, target.id(), input.lastPart(), input.title(), null, input.numbered()))
                .flatMap(pageCreationRequest -> start.map(template ->
                                updates.create(request.site(), pageCreationRequest, template, request.actor()))
                        .orElseGet(() -> creation.create(request.site(), pageCreationRequest, request.actor())))
                .defaultIfEmpty(new PageCreationResult.NoParent());
    }
}
