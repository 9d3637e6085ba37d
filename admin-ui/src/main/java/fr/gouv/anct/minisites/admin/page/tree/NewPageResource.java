package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.NewPageInput;
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
import fr.gouv.anct.minisites.content.tree.ArticleCreation;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.PageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationRequest;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates pages, below another one, and articles, in the list of the site. */
@Component
class NewPageResource implements BackOfficeResource {

    private final PageCreation creation;
    private final ArticleCreation articles;
    private final PageTemplates templates;
    private final TemplateUpdates updates;
    private final LinkResolution links;
    private final NewPageForm form;
    private final Clock clock;

    NewPageResource(
            PageCreation creation,
            ArticleCreation articles,
            PageTemplates templates,
            TemplateUpdates updates,
            LinkResolution links,
            NewPageForm form,
            Clock clock) {
        this.creation = creation;
        this.articles = articles;
        this.templates = templates;
        this.updates = updates;
        this.links = links;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(Paths.NEW_PAGE, write, this::openPage),
                Route.post(Paths.NEW_PAGE, write, this::createPage),
                Route.get(Paths.NEW_ARTICLE, write, this::openArticle),
                Route.post(Paths.NEW_ARTICLE, write, this::createArticle));
    }

    private Mono<ServerResponse> openArticle(AdmittedRequest request) {
        String today = ParisCalendar.today(clock).toString();
        return form.show(HttpStatus.OK, request, true, new NewPageInput("", "", "", today), Map.of());
    }

    private Mono<ServerResponse> createArticle(AdmittedRequest request) {
        NewPageInput input = NewPageInput.of(request);
        Map<String, String> problems = input.problems(true);
        return problems.isEmpty()
                ? createArticle(request, input).flatMap(result -> form.answer(request, true, input, result))
                : form.show(HttpStatus.UNPROCESSABLE_CONTENT, request, true, input, problems);
    }

    private Mono<PageCreationResult> createArticle(AdmittedRequest request, NewPageInput input) {
        return articles.create(
                request.site(),
                new ArticleCreation.Request(
                        input.title(), input.lastPart(), input.day().orElseThrow(), input.numbered()),
                request.message("page.articles.title"),
                request.actor());
    }

    private Mono<ServerResponse> openPage(AdmittedRequest request) {
        NewPageInput blank =
                new NewPageInput("", "", request.query(NewPageInput.PARENT).orElse("/"), "");
        return form.show(HttpStatus.OK, request, false, blank, Map.of());
    }

    private Mono<ServerResponse> createPage(AdmittedRequest request) {
        NewPageInput input = NewPageInput.of(request);
        Map<String, String> problems = input.problems(false);
        return problems.isEmpty()
                ? start(request)
                        .flatMap(start -> createPage(request, input, start))
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

    private Mono<PageCreationResult> createPage(
            AdmittedRequest request, NewPageInput input, Optional<PageTemplate> start) {
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
