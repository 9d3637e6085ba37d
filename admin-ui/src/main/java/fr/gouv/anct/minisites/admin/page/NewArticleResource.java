package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.ArticleCreation;
import fr.gouv.anct.minisites.content.tree.Creating;
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
class NewArticleResource implements Resource {

    private final ArticleCreation creation;
    private final NewPageForm form;
    private final Clock clock;
    private final Texts texts;

    NewArticleResource(ArticleCreation creation, NewPageForm form, Clock clock, Texts texts) {
        this.creation = creation;
        this.form = form;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(PageAddress.NEW_ARTICLE, write, this::ask),
                Route.post(PageAddress.NEW_ARTICLE, write, this::make));
    }

    private Mono<ServerResponse> ask(Call call) {
        String today = ParisCalendar.today(clock).toString();
        return form.show(HttpStatus.OK, call, true, new TypedNewPage("", "", "", today), Map.of());
    }

    private Mono<ServerResponse> make(Call call) {
        TypedNewPage typed = TypedNewPage.of(call);
        Map<String, String> problems = typed.problems(true);
        return problems.isEmpty()
                ? make(call, typed).flatMap(outcome -> form.answer(call, true, typed, outcome))
                : form.show(HttpStatus.UNPROCESSABLE_CONTENT, call, true, typed, problems);
    }

    private Mono<Creating> make(Call call, TypedNewPage typed) {
        return creation.create(
                call.site(),
                new ArticleCreation.Wanted(
                        typed.title(), typed.lastPart(), typed.day().orElseThrow(), typed.numbered()),
                texts.say("page.articles.title"),
                call.who());
    }
}
