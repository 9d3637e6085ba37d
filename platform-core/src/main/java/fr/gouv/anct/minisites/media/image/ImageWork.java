package fr.gouv.anct.minisites.media.image;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The threads on which images are decoded, and no other: as many at once as memory was counted for, the others wait in
 * their files.
 */
public final class ImageWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImageWork.class);

    private final Scheduler threads;

    /** @param atOnce images in memory at the same time */
    public ImageWork(int atOnce) {
        this.threads = Schedulers.newBoundedElastic(atOnce, Integer.MAX_VALUE, "images");
    }

    /**
     * The renditions of an image, from the narrowest to the widest; none where this machine has no libwebp.
     *
     * @return an error {@link java.io.IOException} when it cannot be decoded
     */
    public Mono<List<Rendition>> renditions(Path file, String contentType) {
        return Mono.fromCallable(() -> Renditions.of(file, contentType))
                .onErrorResume(LinkageError.class, missing -> {
                    LOG.warn("No renditions on this machine: {}", missing.toString());
                    return Mono.just(List.of());
                })
                .subscribeOn(threads);
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
