package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.image.Rendition;
import fr.gouv.anct.minisites.media.inspection.InspectionResult;
import fr.gouv.anct.minisites.media.inspection.MediaKind;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import fr.gouv.anct.minisites.media.library.AcceptedUpload;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import fr.gouv.anct.minisites.media.library.MediaListing;
import java.nio.file.Path;
import java.util.List;
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
    private final UploadInspection inspection;
    private final MediaContents contents;
    private final MediaListing list;
    private final MediaCommands mediaCommands;
    private final MediaProperties properties;

    Uploads(
            Spool spool,
            UploadInspection inspection,
            MediaContents contents,
            MediaListing list,
            MediaCommands mediaCommands,
            MediaProperties properties) {
        this.spool = spool;
        this.inspection = inspection;
        this.contents = contents;
        this.list = list;
        this.mediaCommands = mediaCommands;
        this.properties = properties;
    }

    /**
     * Accepts or rejects one file; its bytes are read completely from the client either way.
     *
     * @param folder of the site, to which it is added
     */
    public Mono<UploadResult> add(UploadedFile file, @Nullable UUID folder, AuditActor by) {
        return spool.withFile(
                file,
                path -> examined(
                        path,
                        file,
                        accepted -> store(path, file, accepted, folder)
                                .flatMap(upload -> mediaCommands
                                        .add(upload, quota(), by)
                                        .map(id -> taken(file, id, upload.name(), upload))
                                        .switchIfEmpty(full(file, upload)))));
    }

    /** Replaces a file with another of the same format, under the same URL. */
    public Mono<UploadResult> replace(LibraryFile libraryFile, UploadedFile file, AuditActor by) {
        return spool.withFile(
                file,
                path -> examined(
                        path,
                        file,
                        accepted -> accepted.verdict().format().contentType().equals(libraryFile.contentType())
                                ? store(path, file, accepted, libraryFile.folderId())
                                        .flatMap(upload -> replace(libraryFile, file, upload, by))
                                : refused(
                                        file,
                                        RejectionReason.of(
                                                RejectionReason.Reason.OTHER_FORMAT, libraryFile.extension()))));
    }

    /** Detects changes made during the upload: a file is replaced only in the state that the user has seen. */
    private Mono<UploadResult> replace(
            LibraryFile libraryFile, UploadedFile file, AcceptedUpload upload, AuditActor by) {
        Mono<UploadResult> deed = mediaCommands
                .replace(libraryFile, upload, quota(), by)
                .map(id -> taken(file, id, libraryFile.name(), upload))
                .switchIfEmpty(full(file, upload));
        return mediaCommands
                .ifUnchanged(libraryFile, libraryFile::sameBytes, deed)
                .switchIfEmpty(Mono.defer(() ->
                        forgotten(upload).then(refused(file, RejectionReason.of(RejectionReason.Reason.OVERTAKEN)))));
    }

    private Mono<UploadResult> examined(Path path, UploadedFile file, Keeping keeping) {
        return inspection.inspect(path, file.name()).flatMap(examined -> switch (examined) {
            case InspectedUpload.Rejected(RejectionReason reason) -> refused(file, reason);
            case InspectedUpload.Accepted accepted -> keeping.of(accepted);
        });
    }

    @FunctionalInterface
    private interface Keeping {
        Mono<UploadResult> of(InspectedUpload.Accepted accepted);
    }

    /** Stores the bytes before the library is changed, which keeps its transaction short. */
    private Mono<AcceptedUpload> store(
            Path path, UploadedFile file, InspectedUpload.Accepted accepted, @Nullable UUID folder) {
        return contents.store(spool.read(path), properties.heaviest())
                .flatMap(content -> Flux.fromIterable(accepted.renditions())
                        .concatMap(this::store)
                        .collectList()
                        .map(renditions -> upload(file.name(), accepted, content, renditions, folder)));
    }

    private static AcceptedUpload upload(
            String sent,
            InspectedUpload.Accepted accepted,
            MediaContent content,
            List<AcceptedUpload.StoredRendition> renditions,
            @Nullable UUID folder) {
        InspectionResult.Accepted verdict = accepted.verdict();
        InitialDescription description = InitialDescription.of(sent, verdict.declared());
        return new AcceptedUpload(
                FileName.inAddress(sent, verdict.format()),
                description.title(),
                description.language(),
                verdict.format(),
                verdict.width(),
                verdict.height(),
                content,
                renditions,
                folder,
                accepted.quarantined() ? LibraryFile.State.QUARANTINE : LibraryFile.State.CLEAN);
    }

    private Mono<AcceptedUpload.StoredRendition> store(Rendition rendition) {
        Flux<DataBuffer> bytes =
                Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(rendition.content())));
        return contents.store(bytes, rendition.content().length)
                .map(content -> new AcceptedUpload.StoredRendition(rendition.width(), rendition.height(), content));
    }

    private long quota() {
        return properties.quota().toBytes();
    }

    /** @param fileName of the library, in the address of the file */
    private static UploadResult taken(UploadedFile file, UUID id, String fileName, AcceptedUpload upload) {
        return new UploadResult.Accepted(
                file.name(),
                id,
                fileName,
                upload.state() == LibraryFile.State.QUARANTINE,
                upload.format().kind() == MediaKind.DOCUMENT);
    }

    private static Mono<UploadResult> refused(UploadedFile file, RejectionReason reason) {
        return Mono.just(new UploadResult.Rejected(file.name(), reason));
    }

    private Mono<UploadResult> full(UploadedFile file, AcceptedUpload upload) {
        return Mono.defer(() -> forgotten(upload)
                .then(list.totalSize())
                .flatMap(weight -> refused(file, RejectionReason.of(RejectionReason.Reason.QUOTA, weight, quota()))));
    }

    private Mono<Void> forgotten(AcceptedUpload upload) {
        return Flux.concat(
                        contents.delete(upload.content()),
                        Flux.fromIterable(upload.renditions())
                                .concatMap(narrower -> contents.delete(narrower.content())))
                .then();
    }
}
