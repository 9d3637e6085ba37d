package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import fr.gouv.anct.minisites.media.library.MediaListing;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Applies a client's changes to a file, as long as it is the version that the client has read. */
@Component
class LibraryFileChanges {

    private final Folders folders;
    private final MediaListing media;
    private final MediaCommands mediaCommands;
    private final LibraryFileJsonMapper mapper;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;

    LibraryFileChanges(
            Folders folders,
            MediaListing media,
            MediaCommands mediaCommands,
            LibraryFileJsonMapper mapper,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses) {
        this.folders = folders;
        this.media = media;
        this.mediaCommands = mediaCommands;
        this.mapper = mapper;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
    }

    /** Returns the file of the route. */
    Mono<LibraryFile> file(AdmittedRequest request) {
        return request.find("media", media::findById);
    }

    /** Returns the folder with this id in text form; empty for the top. */
    Mono<Optional<UUID>> folder(AdmittedRequest request, String id) {
        return id.isEmpty()
                ? Mono.just(Optional.empty())
                : folders.tree()
                        .flatMap(tree -> Mono.justOrEmpty(tree.folder(id)))
                        .map(folder -> Optional.of(folder.id()))
                        .switchIfEmpty(Mono.defer(request::notFound));
    }

    /** Returns the file of the route, after checking the precondition. */
    Mono<LibraryFile> seen(AdmittedRequest request) {
        return file(request).doOnNext(file -> preconditions.require(request, mapper.whole(request.site(), file)));
    }

    /** Applies a change and returns the file. The version is compared once more, under the lock of the file. */
    Mono<ServerResponse> answer(AdmittedRequest request, LibraryFile read, Mono<Void> act) {
        return mediaCommands
                .ifUnchanged(read, read::unchanged, act.thenReturn(true))
                .switchIfEmpty(Mono.error(problems::preconditionFailed))
                .flatMap(_ -> now(request, read));
    }

    /** Answers with the current state of the file. */
    Mono<ServerResponse> now(AdmittedRequest request, LibraryFile read) {
        return media.findById(read.id())
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(file -> responses.ok(mapper.whole(request.site(), file)));
    }
}
