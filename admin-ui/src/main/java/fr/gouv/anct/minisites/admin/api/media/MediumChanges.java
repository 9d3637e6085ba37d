package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.library.NamedMedia;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.media.library.MediaList;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Shelf;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Does to a file what programs ask, as long as it is what they have read. */
@Component
class MediumChanges {

    private final NamedMedia named;
    private final MediaList media;
    private final Shelf shelf;
    private final MediumDocuments documents;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;

    MediumChanges(
            NamedMedia named,
            MediaList media,
            Shelf shelf,
            MediumDocuments documents,
            Seen seen,
            Problems problems,
            JsonAnswers answers) {
        this.named = named;
        this.media = media;
        this.shelf = shelf;
        this.documents = documents;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
    }

    /** The file of the address, when it is what was read. */
    Mono<Medium> seen(Call call) {
        return named.of(call).doOnNext(medium -> seen.require(call, documents.whole(call.site(), medium)));
    }

    /** The file once something was done to it. Whether it is what was read is asked again, under its lock. */
    Mono<ServerResponse> answer(Call call, Medium read, Mono<Void> act) {
        return shelf.asSeen(read, read::unchanged, act.thenReturn(true))
                .switchIfEmpty(Mono.error(problems::overtaken))
                .flatMap(_ -> now(call, read));
    }

    /** As it is now. */
    Mono<ServerResponse> now(Call call, Medium read) {
        return media.one(read.id())
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(medium -> answers.done(documents.whole(call.site(), medium)));
    }
}
