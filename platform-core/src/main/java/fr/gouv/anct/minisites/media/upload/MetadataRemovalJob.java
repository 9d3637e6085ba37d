package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.media.MediaContent;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.MissingContentException;
import fr.gouv.anct.minisites.media.metadata.ImageMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Removes the metadata of images that were stored before uploads were stripped: some images of each site per run,
 * sequentially, each in its own transaction. Once none are left, a run queries one empty index.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.METADATA)
class MetadataRemovalJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataRemovalJob.class);

    static final int IMAGES = 20;
    private static final int OTHERS = 1_000;
    static final String[] TYPES = ImageMetadata.CONTENT_TYPES.toArray(String[]::new);

    private final AllUploads uploads;
    private final UnstrippedImages images;
    private final CrossTenantScope crossTenant;
    private final MediaContents contents;
    private final Spool spool;
    private final TransactionalOperator transaction;

    MetadataRemovalJob(
            AllUploads uploads,
            UnstrippedImages images,
            CrossTenantScope crossTenant,
            MediaContents contents,
            Spool spool,
            TransactionalOperator transaction) {
        this.uploads = uploads;
        this.images = images;
        this.crossTenant = crossTenant;
        this.contents = contents;
        this.spool = spool;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "media-metadata";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Mono<Void> run() {
        return ForEachTenant.run(
                this,
                crossTenant.read(CrossTenantScope.Purpose.METADATA, uploads.findTenantsWithUncheckedContents()),
                _ -> clean());
    }

    private Mono<Void> clean() {
        return images.skipOthers(TYPES, OTHERS)
                .as(transaction::transactional)
                .thenMany(images.findUnchecked(TYPES, IMAGES).as(transaction::transactional))
                .collectList()
                .flatMapIterable(some -> some)
                .concatMap(this::clean)
                .then();
    }

    private Mono<Void> clean(UnstrippedImage image) {
        Flux<DataBuffer> bytes = contents.read(image.content()).map(DefaultDataBufferFactory.sharedInstance::wrap);
        return spool.withFile(bytes, file -> clean(image, file))
                .onErrorResume(
                        failure -> failure instanceof IOException || failure instanceof MissingContentException,
                        failure -> unreadable(image, failure));
    }

    private Mono<Void> clean(UnstrippedImage image, Path file) {
        return Mono.fromCallable(() -> ImageMetadata.remove(file, image.contentType()))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(removed -> removed ? exchange(image, file) : check(image));
    }

    private Mono<Void> exchange(UnstrippedImage image, Path file) {
        return contents.store(spool.read(file), image.content().size()).flatMap(clean -> replaceContent(image, clean));
    }

    /** Replaces the bytes with the stripped ones, unless the file has been replaced or deleted meanwhile. */
    private Mono<Void> replaceContent(UnstrippedImage image, MediaContent clean) {
        return images.replaceContent(image.id(), image.content().id(), clean.id(), clean.size(), clean.digest())
                .delayUntil(exchanged -> exchanged ? use(image, clean) : Mono.empty())
                .as(transaction::transactional)
                .flatMap(exchanged -> exchanged ? Mono.empty() : contents.delete(clean));
    }

    private Mono<Void> use(UnstrippedImage image, MediaContent clean) {
        return contents.use(clean)
                .then(contents.release(image.content().id()))
                .then(images.check(image.content().id()));
    }

    private Mono<Void> check(UnstrippedImage image) {
        return images.check(image.content().id()).as(transaction::transactional);
    }

    /** Marks an unreadable image as checked: a later attempt would fail as well. */
    private Mono<Void> unreadable(UnstrippedImage image, Throwable failure) {
        LOG.warn("Removing the metadata of file {} failed: {}", image.id(), failure.toString());
        return check(image);
    }
}
