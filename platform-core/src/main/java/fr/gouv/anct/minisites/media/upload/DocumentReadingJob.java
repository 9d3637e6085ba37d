package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.media.CpuTimeLimit;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.MissingContentException;
import fr.gouv.anct.minisites.media.image.ImageExecutor;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.media.library.AcceptedUpload.StoredRendition;
import fr.gouv.anct.minisites.media.reading.DocumentBarrier;
import fr.gouv.anct.minisites.media.reading.DocumentContent;
import fr.gouv.anct.minisites.media.reading.DocumentReader;
import fr.gouv.anct.minisites.media.reading.DocumentReaderProperties;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the documents of the libraries and stores their text, their barriers, their tables of contents and their covers:
 * some files of each site per run, sequentially. An upload does not wait for it. Once none are left, a run queries one empty index.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.DOCUMENTS)
class DocumentReadingJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReadingJob.class);

    /** A site with many files does not delay the others for long. */
    static final int FILES = 10;

    /** Passages that one statement stores: some hundred kilobytes. */
    private static final int PASSAGES = 50;

    private final AllUploads uploads;
    private final UnreadDocuments files;
    private final CrossTenantScope crossTenant;
    private final MediaContents contents;
    private final Spool spool;
    private final DocumentReader reader;
    private final ImageExecutor images;
    private final DocumentReaderProperties properties;
    private final TransactionalOperator transaction;

    DocumentReadingJob(
            AllUploads uploads,
            UnreadDocuments files,
            CrossTenantScope crossTenant,
            MediaContents contents,
            Spool spool,
            DocumentReader reader,
            ImageExecutor images,
            DocumentReaderProperties properties,
            TransactionalOperator transaction) {
        this.uploads = uploads;
        this.files = files;
        this.crossTenant = crossTenant;
        this.contents = contents;
        this.spool = spool;
        this.reader = reader;
        this.images = images;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "media-documents";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Mono<Void> run() {
        return properties.enabled()
                ? ForEachTenant.run(
                        this,
                        crossTenant.read(CrossTenantScope.Purpose.DOCUMENTS, uploads.findTenantsWithUnreadDocuments()),
                        _ -> readSome())
                : Mono.empty();
    }

    private Mono<Void> readSome() {
        return files.find(FILES)
                .as(transaction::transactional)
                .collectList()
                .flatMapIterable(some -> some)
                .concatMap(this::read)
                .then();
    }

    private Mono<Void> read(UnreadDocument file) {
        Flux<DataBuffer> bytes = contents.read(file.content()).map(DefaultDataBufferFactory.sharedInstance::wrap);
        MediaFormat format = MediaFormat.of(file.contentType()).orElseThrow();
        return spool.withFile(bytes, spooled -> reader.read(spooled, format))
                .doOnError(failure -> LOG.warn("Document {} not read: {}", file.id(), failure.toString()))
                .onErrorResume(
                        MissingContentException.class,
                        _ -> Mono.just(DocumentContent.failed(DocumentBarrier.UNREADABLE)))
                // The next run reads this file again; the files after it do not wait.
                .onErrorResume(IOException.class, _ -> Mono.empty())
                .zipWhen(reading -> cover(file, reading))
                .flatMap(both -> store(file, both.getT1(), both.getT2()));
    }

    /** Stores the images of the cover before the transaction; those of a file that is replaced meanwhile stay unused. */
    private Mono<List<StoredRendition>> cover(UnreadDocument file, DocumentContent read) {
        byte[] png = read.cover();
        if (png == null) {
            return Mono.just(List.of());
        }
        return spool.withFile(bytes(png), images::cover)
                .onErrorResume(
                        failure -> failure instanceof IOException || failure instanceof CpuTimeLimit.ExceededException,
                        failure -> {
                            LOG.warn("Document {} has no cover: {}", file.id(), failure.toString());
                            return Mono.just(List.of());
                        })
                .flatMapIterable(renditions -> renditions)
                .concatMap(rendition -> contents.store(bytes(rendition.content()), rendition.content().length)
                        .map(content -> new StoredRendition(rendition.width(), rendition.height(), content)))
                .collectList();
    }

    private static Flux<DataBuffer> bytes(byte[] bytes) {
        return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
    }

    private Mono<Void> store(UnreadDocument file, DocumentContent read, List<StoredRendition> cover) {
        UUID content = file.content().id();
        String[] barriers =
                read.reading().barriers().stream().map(DocumentBarrier::code).toArray(String[]::new);
        // The file before its passages, as a change of its title locks them: else each would wait for the other.
        return files.store(file.id(), content, read.reading().pages(), barriers, Jsonb.write(read.headings()))
                .filter(stored -> stored)
                .flatMap(_ -> files.deletePassages(file.id())
                        .thenMany(Flux.fromIterable(read.passages()).buffer(PASSAGES))
                        .concatMap(some -> files.addPassages(file.id(), content, Jsonb.write(some)))
                        .then(replaceCover(file, cover)))
                .as(transaction::transactional);
    }

    private Mono<Void> replaceCover(UnreadDocument file, List<StoredRendition> cover) {
        return files.deleteCover(file.id())
                .thenMany(Flux.fromIterable(cover))
                .concatMap(one -> contents.use(one.content())
                        .then(files.addCover(
                                file.id(),
                                one.width(),
                                one.height(),
                                one.content().id(),
                                one.content().size(),
                                one.content().digest())))
                .then();
    }
}
