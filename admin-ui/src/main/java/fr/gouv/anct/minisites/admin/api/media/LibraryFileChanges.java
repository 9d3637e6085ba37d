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

/** Applies a client's changes to a file, as long as it is the version that the client has read. */
@Component
class LibraryFileChanges {

    private final NamedMedia named;
    private final MediaList media;
    private final Shelf shelf;
    private final MediumDocuments documents;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;

    LibraryFileChanges(
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

    /** Returns the file of the route, after checking the precondition. */
    Mono<Medium> seen(Call call) {
        return named.of(call).doOnNext(medium -> seen.require(call, documents.whole(call.site(), medium)));
    }

    /** Applies a change and returns the file. The version is compared once more, under the lock of the file. */
    Mono<ServerResponse> answer(Call call, Medium read, Mono<Void> act) {
        return shelf.asSeen(read, read::unchanged, act.thenReturn(true))
                .switchIfEmpty(Mono.error(problems::overtaken))
                .flatMap(_ -> now(call, read));
    }

    /** Answers with the current state of the file. */
    Mono<ServerResponse> now(Call call, Medium read) {
        return media.one(read.id())
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(medium -> answers.done(documents.whole(call.site(), medium)));
    }
}
