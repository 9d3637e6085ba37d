package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.Creating;
import fr.gouv.anct.minisites.content.tree.Creation;
import fr.gouv.anct.minisites.content.tree.NewPage;
import fr.gouv.anct.minisites.content.tree.PageList;
import fr.gouv.anct.minisites.content.tree.PagePath;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Making an article; the first one makes the list that it stands in. */
@Component
class NewArticleResource implements Resource {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Creation creation;
    private final PageList list;
    private final NewPageForm form;
    private final Clock clock;
    private final Texts texts;

    NewArticleResource(Creation creation, PageList list, NewPageForm form, Clock clock, Texts texts) {
        this.creation = creation;
        this.list = list;
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
        String today = LocalDate.now(clock.withZone(PARIS)).toString();
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
        return list.articlesPage()
                .map(line -> line.page().id())
                .switchIfEmpty(Mono.defer(() -> openList(call)))
                .map(parent -> new NewPage(
                        PageKind.ARTICLE,
                        parent,
                        typed.lastPart(),
                        typed.title(),
                        typed.day().orElseThrow()))
                .flatMap(wanted -> creation.create(call.site(), wanted, call.who()))
                .defaultIfEmpty(new Creating.PathRefused());
    }

    /** A draft, as the article is; empty when something else has its address. */
    private Mono<UUID> openList(Call call) {
        String title = texts.say("page.articles.title");
        return list.home()
                .map(home -> new NewPage(PageKind.ARTICLES, home.page().id(), PagePath.suggested(title), title, null))
                .flatMap(wanted -> creation.create(call.site(), wanted, call.who()))
                .ofType(Creating.Created.class)
                .map(Creating.Created::page);
    }
}
