package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.tree.ArticleCreation;
import fr.gouv.anct.minisites.content.tree.PageNaming;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates articles, in the list of the site. */
@Component
class NewArticleResource implements BackOfficeResource {

    private static final Form<NewArticleInput> FORM = Form.of(NewArticleInput.class, "page.new");

    private final ArticleCreation articles;
    private final Clock clock;

    NewArticleResource(ArticleCreation articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(Paths.NEW_ARTICLE, write, this::open), Route.post(Paths.NEW_ARTICLE, write, this::create));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        NewArticleInput ofToday = new NewArticleInput("", ParisCalendar.today(clock), "");
        return PageCreationResponses.ARTICLE.show(HttpStatus.OK, FORM.empty(request, ofToday));
    }

    private Mono<ServerResponse> create(AdmittedRequest request) {
        return FORM.sent(request).answer(PageCreationResponses.ARTICLE::show, this::create);
    }

    private Mono<ServerResponse> create(FormState<NewArticleInput> valid) {
        AdmittedRequest request = valid.request();
        NewArticleInput input = valid.value();
        PageNaming naming = input.naming();
        return articles.create(
                        request.site(),
                        new ArticleCreation.Request(
                                naming.title(), naming.lastSegment(), input.date(), naming.numbered()),
                        request.message("page.articles.title"),
                        request.actor())
                .flatMap(result -> PageCreationResponses.ARTICLE.answer(valid, naming, result));
    }
}
