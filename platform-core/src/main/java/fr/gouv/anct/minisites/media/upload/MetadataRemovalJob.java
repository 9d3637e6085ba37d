package fr.gouv.anct.minisites.media.upload;

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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Removes the metadata of images that were stored before uploads were stripped: some images of each site per run,
 * sequentially, each in its own transaction. Once none are left, a run queries one empty index.
 */
@Component
class MetadataRemovalJob implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataRemovalJob.class);

    static final int IMAGES = 20;
    private static final int OTHERS = 1_000;

    private final UnstrippedImages images;
    private final MediaContents contents;
    private final Spool spool;

    MetadataRemovalJob(UnstrippedImages images, MediaContents contents, Spool spool) {
        this.images = images;
        this.contents = contents;
        this.spool = spool;
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
        return ForEachTenant.run(this, images.tenants().flatMapIterable(tenants -> tenants), _ -> clean());
    }

    private Mono<Void> clean() {
        return images.skipOthers(OTHERS)
                .then(images.unchecked(IMAGES))
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
                .flatMap(removed -> removed ? exchange(image, file) : images.check(image));
    }

    private Mono<Void> exchange(UnstrippedImage image, Path file) {
        return contents.store(spool.read(file), image.content().size()).flatMap(clean -> replaceContent(image, clean));
    }

    private Mono<Void> replaceContent(UnstrippedImage image, MediaContent clean) {
        return images.replaceContent(image, clean)
                .flatMap(exchanged -> exchanged ? Mono.empty() : contents.delete(clean));
    }

    /** Marks an unreadable image as checked: a later attempt would fail as well. */
    private Mono<Void> unreadable(UnstrippedImage image, Throwable failure) {
        LOG.warn("Removing the metadata of file {} failed: {}", image.id(), failure.toString());
        return images.check(image);
    }
}
