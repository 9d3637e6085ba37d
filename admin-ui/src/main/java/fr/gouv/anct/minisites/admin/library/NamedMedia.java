package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.media.library.MediaList;
import fr.gouv.anct.minisites.media.library.Medium;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The file and the folders that a call names; those of another site are not there. */
@Component
public class NamedMedia {

    private final MediaList media;
    private final Folders folders;

    NamedMedia(MediaList media, Folders folders) {
        this.media = media;
        this.folders = folders;
    }

    /** The file whose id is the variable {@code media} of the address; else {@link Call#missing}. */
    public Mono<Medium> of(Call call) {
        return call.id("media").flatMap(media::one).switchIfEmpty(Mono.defer(call::missing));
    }

    /** The folder of the address itself. */
    public Mono<Folder> folder(Call call) {
        return call.id("folder")
                .flatMap(id -> folders.tree().flatMap(tree -> Mono.justOrEmpty(tree.folder(id))))
                .switchIfEmpty(Mono.defer(call::missing));
    }

    /** The folder that a parameter or a field names; none at the top. */
    public Mono<Optional<UUID>> folder(Call call, String named) {
        if (named.isEmpty()) {
            return Mono.just(Optional.empty());
        }
        return folders.tree()
                .flatMap(tree -> Mono.justOrEmpty(tree.folder(named)))
                .map(folder -> Optional.of(folder.id()))
                .switchIfEmpty(Mono.defer(call::missing));
    }
}
