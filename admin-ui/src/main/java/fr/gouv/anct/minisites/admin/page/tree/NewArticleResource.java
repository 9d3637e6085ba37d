package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.NewPageInput;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.tree.ArticleCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates articles. */
@Component
class NewArticleResource implements BackOfficeResource {

    private final ArticleCreation creation;
    private final NewPageForm form;
    private final Clock clock;
    private final Messages messages;

    NewArticleResource(ArticleCreation creation, NewPageForm form, Clock clock, Messages messages) {
        this.creation = creation;
        this.form = form;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(PageUrls.NEW_ARTICLE, write, this::showForm),
                Route.post(PageUrls.NEW_ARTICLE, write, this::make));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        String today = ParisCalendar.today(clock).toString();
        return form.show(HttpStatus.OK, request, true, new NewPageInput("", "", "", today), Map.of());
    }

    private Mono<ServerResponse> make(AdmittedRequest request) {
        NewPageInput input = NewPageInput.of(request);
        Map<String, String> problems = input.problems(true);
        return problems.isEmpty()
                ? make(request, input).flatMap(result -> form.answer(request, true, input, result))
                : form.show(HttpStatus.UNPROCESSABLE_CONTENT, request, true, input, problems);
    }

    private Mono<PageCreationResult> make(AdmittedRequest request, NewPageInput input) {
        return creation.create(
                request.site(),
                new ArticleCreation.Request(
                        input.title(), input.lastPart(), input.day().orElseThrow(), input.numbered()),
                messages.get("page.articles.title"),
                request.actor());
    }
}
