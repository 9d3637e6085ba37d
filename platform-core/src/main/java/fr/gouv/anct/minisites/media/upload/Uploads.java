package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.image.Rendition;
import fr.gouv.anct.minisites.media.inspection.Kind;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.inspection.Refusal;
import fr.gouv.anct.minisites.media.library.Arrival;
import fr.gouv.anct.minisites.media.library.MediaList;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Shelf;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Adds uploaded files to the current tenant's library, each independently: a rejected file does not affect the others.
 */
@Component
public class Uploads {

    private final Spool spool;
    private final UploadInspection examination;
    private final MediaContents contents;
    private final MediaList list;
    private final Shelf shelf;
    private final MediaProperties properties;

    Uploads(
            Spool spool,
            UploadInspection examination,
            MediaContents contents,
            MediaList list,
            Shelf shelf,
            MediaProperties properties) {
        this.spool = spool;
        this.examination = examination;
        this.contents = contents;
        this.list = list;
        this.shelf = shelf;
        this.properties = properties;
    }

    /**
     * Accepts or rejects one file; its bytes are read completely from the client either way.
     *
     * @param folder of the site, to which it is added
     */
    public Mono<Outcome> add(SentFile file, @Nullable UUID folder, Account by) {
        return spool.with(
                file,
                path -> examined(
                        path,
                        file,
                        good -> kept(path, file, good, folder)
                                .flatMap(arrival -> shelf.add(arrival, quota(), by)
                                        .map(id -> taken(file, id, arrival))
                                        .switchIfEmpty(full(file, arrival)))));
    }

    /** Replaces a file with another of the same format, under the same URL. */
    public Mono<Outcome> replace(Medium medium, SentFile file, Account by) {
        return spool.with(
                file,
                path -> examined(
                        path,
                        file,
                        good -> good.verdict().format().contentType().equals(medium.contentType())
                                ? kept(path, file, good, medium.folderId())
                                        .flatMap(arrival -> replace(medium, file, arrival, by))
                                : refused(file, Refusal.of(Refusal.Reason.OTHER_FORMAT, medium.extension()))));
    }

    /** Detects changes made during the upload: a file is replaced only in the state that the user has seen. */
    private Mono<Outcome> replace(Medium medium, SentFile file, Arrival arrival, Account by) {
        Mono<Outcome> deed = shelf.replace(medium, arrival, quota(), by)
                .map(id -> taken(file, id, arrival))
                .switchIfEmpty(full(file, arrival));
        return shelf.asSeen(medium, medium::sameBytes, deed)
                .switchIfEmpty(Mono.defer(
                        () -> forgotten(arrival).then(refused(file, Refusal.of(Refusal.Reason.OVERTAKEN)))));
    }

    private Mono<Outcome> examined(Path path, SentFile file, Keeping keeping) {
        return examination.of(path, file.name()).flatMap(examined -> switch (examined) {
            case InspectedUpload.Bad(Refusal refusal) -> refused(file, refusal);
            case InspectedUpload.Good good -> keeping.of(good);
        });
    }

    @FunctionalInterface
    private interface Keeping {
        Mono<Outcome> of(InspectedUpload.Good good);
    }

    /** Stores the bytes before the library is changed, which keeps its transaction short. */
    private Mono<Arrival> kept(Path path, SentFile file, InspectedUpload.Good good, @Nullable UUID folder) {
        return contents.keep(spool.read(path), properties.heaviest())
                .flatMap(content -> Flux.fromIterable(good.renditions())
                        .concatMap(this::kept)
                        .collectList()
                        .map(renditions -> new Arrival(
                                FileName.inAddress(file.name(), good.verdict().format()),
                                FileName.title(file.name()),
                                good.verdict().format(),
                                good.verdict().width(),
                                good.verdict().height(),
                                content,
                                renditions,
                                folder,
                                good.quarantined() ? Medium.State.QUARANTINE : Medium.State.CLEAN)));
    }

    private Mono<Arrival.Narrower> kept(Rendition rendition) {
        Flux<DataBuffer> bytes =
                Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(rendition.content())));
        return contents.keep(bytes, rendition.content().length)
                .map(content -> new Arrival.Narrower(rendition.width(), rendition.height(), content));
    }

    private long quota() {
        return properties.quota().toBytes();
    }

    private static Outcome taken(SentFile file, UUID id, Arrival arrival) {
        return new Outcome.Taken(
                file.name(),
                id,
                arrival.state() == Medium.State.QUARANTINE,
                arrival.format().kind() == Kind.DOCUMENT);
    }

    private static Mono<Outcome> refused(SentFile file, Refusal refusal) {
        return Mono.just(new Outcome.Refused(file.name(), refusal));
    }

    private Mono<Outcome> full(SentFile file, Arrival arrival) {
        return Mono.defer(() -> forgotten(arrival)
                .then(list.weight())
                .flatMap(weight -> refused(file, Refusal.of(Refusal.Reason.QUOTA, weight, quota()))));
    }

    private Mono<Void> forgotten(Arrival arrival) {
        return Flux.concat(
                        contents.forget(arrival.content()),
                        Flux.fromIterable(arrival.renditions())
                                .concatMap(narrower -> contents.forget(narrower.content())))
                .then();
    }
}
