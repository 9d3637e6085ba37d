package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Reading;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.admin.version.VersionAddress;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.version.Version;
import fr.gouv.anct.minisites.content.version.Versions;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/** Lists and reads the version history of a page, and restores an earlier version as a new one. */
@Component
class RevisionsApiResource implements Resource {

    private static final String ONE = ApiAddress.VERSIONS + "/{version}";

    private final Versions versions;
    private final Drafts drafts;
    private final PageDocuments documents;
    private final Reading reading;
    private final JsonAnswers answers;
    private final Texts texts;

    RevisionsApiResource(
            Versions versions,
            Drafts drafts,
            PageDocuments documents,
            Reading reading,
            JsonAnswers answers,
            Texts texts) {
        this.versions = versions;
        this.drafts = drafts;
        this.documents = documents;
        this.reading = reading;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        return List.of(
                Route.get(ApiAddress.VERSIONS, read, this::list)
                        .told(Operation.several(
                                "api.operation.versions.listVersions",
                                Operation.Shape.STRETCH,
                                VersionDocument.Line.class,
                                "cursor",
                                "limit")),
                Route.get(ONE, read, this::show)
                        .told(Operation.one("api.operation.versions.getVersion", VersionDocument.class)),
                Route.post(ONE + "/restoration", new Guard.OfSite(Action.CONTENT_WRITE), this::restore)
                        .told(Operation.one("api.operation.versions.restoreVersion", PageDocument.class)
                                .makes()));
    }

    private Mono<ServerResponse> list(Call call) {
        Integer from = reading.from(call, VersionAddress::number);
        int before = from == null ? Integer.MAX_VALUE : from;
        return call.id("page")
                .flatMap(page -> versions.before(page, before, reading.limit(call) + 1))
                // Each page has a first version: only the list of a missing page is empty.
                .filter(found -> !found.isEmpty() || from != null)
                .switchIfEmpty(Mono.defer(call::missing))
                .map(found -> reading.stretch(
                        call, found, version -> String.valueOf(version.number()), RevisionsApiResource::line))
                .flatMap(stretch -> answers.answer(call, stretch));
    }

    private static VersionDocument.Line line(Version version) {
        return new VersionDocument.Line(
                version.number(), version.title(), version.at(), version.author(), version.comment(), version.online());
    }

    private Mono<ServerResponse> show(Call call) {
        return named(call)
                .flatMap(ids -> drafts.numbered(ids.getT1(), ids.getT2()))
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(head -> answers.answer(call, document(head)));
    }

    private static Mono<Tuple2<UUID, Integer>> named(Call call) {
        return call.id("page")
                .zipWhen(_ ->
                        Mono.justOrEmpty(VersionAddress.number(call.request().pathVariable("version"))));
    }

    private VersionDocument document(Head head) {
        return new VersionDocument(
                head.number(), head.at(), head.author(), head.comment(), documents.content(head.revision()));
    }

    private Mono<ServerResponse> restore(Call call) {
        return named(call)
                .flatMap(ids -> restore(call, ids.getT1(), ids.getT2()))
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> restore(Call call, UUID page, int number) {
        String comment = texts.say("version.restore.comment", String.valueOf(number));
        return versions.restore(call.site(), page, number, comment, call.who())
                .flatMap(again -> drafts.head(page)
                        .flatMap(head -> answers.created(
                                documents.address(call.site(), page) + "/versions/" + again,
                                documents.whole(call.site(), head))));
    }
}
