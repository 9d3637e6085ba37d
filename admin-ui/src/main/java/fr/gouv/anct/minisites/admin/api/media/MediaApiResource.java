package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Reading;
import fr.gouv.anct.minisites.admin.library.FileWords;
import fr.gouv.anct.minisites.admin.library.NamedMedia;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.SentInstant;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.media.library.MediaList;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.upload.Outcome;
import fr.gouv.anct.minisites.media.upload.SentFile;
import fr.gouv.anct.minisites.media.upload.Uploads;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the files of a site, and adds files by streaming their bytes. */
@Component
class MediaApiResource implements Resource {

    static final String MEDIA = Api.ROOT + "/sites/{site}/media";

    private final MediaList media;
    private final NamedMedia named;
    private final Uploads uploads;
    private final MediumDocuments documents;
    private final Reading reading;
    private final FileWords words;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    MediaApiResource(
            MediaList media,
            NamedMedia named,
            Uploads uploads,
            MediumDocuments documents,
            Reading reading,
            FileWords words,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.media = media;
        this.named = named;
        this.uploads = uploads;
        this.documents = documents;
        this.reading = reading;
        this.words = words;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(MEDIA, new Guard.OfSite(Action.SITE_READ), this::list)
                        .told(Operation.several(
                                "api.operation.media.listMedia",
                                Operation.Shape.STRETCH,
                                MediumDocument.class,
                                "folder",
                                "cursor",
                                "limit")),
                Route.post(MEDIA, new Guard.OfSite(Action.CONTENT_WRITE), this::add)
                        .told(Operation.one("api.operation.media.uploadMedia", MediumDocument.class)
                                .sends(byte[].class)
                                .asks("name", "folder")
                                .makes()));
    }

    private Mono<ServerResponse> list(Call call) {
        MediaList.Place after = reading.from(call, MediaApiResource::place);
        return named.folder(call, call.query("folder").orElse(""))
                .flatMap(folder -> media.after(folder.orElse(null), after, reading.limit(call) + 1))
                .map(found -> reading.stretch(
                        call,
                        found,
                        medium -> medium.createdAt() + " " + medium.id(),
                        medium -> documents.whole(call.site(), medium)))
                .flatMap(stretch -> answers.answer(call, stretch));
    }

    private static Optional<MediaList.Place> place(String name) {
        String[] parts = name.split(" ", 2);
        return SentInstant.read(parts[0])
                .flatMap(at -> CanonicalUuid.read(parts[parts.length - 1]).map(id -> new MediaList.Place(at, id)));
    }

    private Mono<ServerResponse> add(Call call) {
        if (!sendsBytes(call)) {
            return Mono.error(problems::notBytes);
        }
        String name = call.query("name").orElseThrow(() -> problems.invalid("name", texts.say("api.missing")));
        return named.folder(call, call.query("folder").orElse(""))
                .flatMap(folder -> uploads.add(
                        SentFile.of(name, call.request().body(BodyExtractors.toDataBuffers())),
                        folder.orElse(null),
                        call.who()))
                .flatMap(outcome -> answer(call, outcome));
    }

    static boolean sendsBytes(Call call) {
        return call.request()
                .headers()
                .contentType()
                .filter(MediaType.APPLICATION_OCTET_STREAM::includes)
                .isPresent();
    }

    private Mono<ServerResponse> answer(Call call, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken ->
                media.one(taken.id())
                        .flatMap((Medium medium) -> answers.created(
                                documents.address(call.site(), medium.id()), documents.whole(call.site(), medium)));
            case Outcome.Refused refused -> Mono.error(problems.invalid("", words.refusal(refused.refusal())));
        };
    }
}
