package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Reading;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.SentInstant;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.PageLine;
import fr.gouv.anct.minisites.content.tree.PageSequence;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.time.TypedDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Lists the articles of a site, newest first, filtered by words and by tag, and creates articles. They are read and
 * saved as pages.
 */
@Component
class ArticlesApiResource implements Resource {

    private final PageSequence sequence;
    private final ApiPageCreation newPages;
    private final PageDocuments documents;
    private final Reading reading;
    private final SentJson json;
    private final JsonAnswers answers;

    ArticlesApiResource(
            PageSequence sequence,
            ApiPageCreation newPages,
            PageDocuments documents,
            Reading reading,
            SentJson json,
            JsonAnswers answers) {
        this.sequence = sequence;
        this.newPages = newPages;
        this.documents = documents;
        this.reading = reading;
        this.json = json;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ApiAddress.ARTICLES, new Guard.OfSite(Action.SITE_READ), this::list)
                        .told(Operation.several(
                                "api.operation.articles.listArticles",
                                Operation.Shape.STRETCH,
                                PageFacts.class,
                                "words",
                                "tag",
                                "cursor",
                                "limit")),
                Route.post(ApiAddress.ARTICLES, new Guard.OfSite(Action.CONTENT_WRITE), this::make)
                        .told(Operation.one("api.operation.articles.createArticle", PageDocument.class)
                                .sends(SentNewArticle.class)
                                .makes()));
    }

    private Mono<ServerResponse> list(Call call) {
        PageSequence.Place after = reading.from(call, ArticlesApiResource::place);
        return sequence.articles(
                        call.query("words").orElse(null),
                        call.query("tag").orElse(null),
                        after,
                        reading.limit(call) + 1)
                .map(found -> reading.stretch(
                        call, found, ArticlesApiResource::name, line -> documents.line(call.site(), line)))
                .flatMap(stretch -> answers.answer(call, stretch));
    }

    private static String name(PageLine line) {
        PageSequence.Place place = PageSequence.Place.of(line);
        return place.date() + " " + place.listedAt() + " " + place.page();
    }

    private static Optional<PageSequence.Place> place(String name) {
        String[] parts = name.split(" ", -1);
        return parts.length != 3
                ? Optional.empty()
                : TypedDate.of(parts[0])
                        .date()
                        .flatMap(date -> SentInstant.read(parts[1])
                                .flatMap(at ->
                                        CanonicalUuid.read(parts[2]).map(id -> new PageSequence.Place(date, at, id))));
    }

    private Mono<ServerResponse> make(Call call) {
        return json.read(call, SentNewArticle.class)
                .flatMap(sent -> newPages.article(call, sent))
                .flatMap(creating -> newPages.answer(call, PageKind.ARTICLE, creating));
    }
}
