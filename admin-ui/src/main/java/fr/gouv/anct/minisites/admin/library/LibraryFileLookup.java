package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaListing;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up the file and folders named in a call; those of another site do not exist for it. */
@Component
public class LibraryFileLookup {

    private final MediaListing media;
    private final Folders folders;

    LibraryFileLookup(MediaListing media, Folders folders) {
        this.media = media;
        this.folders = folders;
    }

    /** Returns the file whose id is the URL variable {@code media}; else {@link AdmittedRequest#notFound}. */
    public Mono<LibraryFile> of(AdmittedRequest request) {
        return request.find("media", media::findById);
    }

    /** Returns the folder named in the URL's path. */
    public Mono<Folder> folder(AdmittedRequest request) {
        return request.find("folder", this::find);
    }

    private Mono<Folder> find(UUID id) {
        return folders.tree().flatMap(tree -> Mono.justOrEmpty(tree.folder(id)));
    }

    /** Returns the folder named in a parameter or field; empty for the root. */
    public Mono<Optional<UUID>> folder(AdmittedRequest request, String named) {
        if (named.isEmpty()) {
            return Mono.just(Optional.empty());
        }
        return folders.tree()
                .flatMap(tree -> Mono.justOrEmpty(tree.folder(named)))
                .map(folder -> Optional.of(folder.id()))
                .switchIfEmpty(Mono.defer(request::notFound));
    }
}
