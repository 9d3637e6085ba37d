package fr.gouv.anct.minisites.media.image;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import fr.gouv.anct.minisites.media.TenantFairExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Runs image decoding on its own threads, and nowhere else: as many images at once as memory was planned for, and one
 * per tenant; the others wait on disk.
 */
public final class ImageExecutor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImageExecutor.class);

    private final TenantFairExecutor executor;

    /** @param atOnce images in memory at the same time */
    public ImageExecutor(int atOnce) {
        this.executor = new TenantFairExecutor(atOnce, "images");
    }

    /**
     * Returns the renditions of an image, from the narrowest to the widest; none where this machine has no libwebp.
     *
     * @return an error {@link IOException} when it cannot be decoded, {@link CpuTimeLimit.ExceededException}
     *     when that takes too long
     */
    public Mono<List<Rendition>> renditions(Path file, String contentType) {
        return generate(() -> RenditionGenerator.of(file, contentType));
    }

    /**
     * Returns the renditions of the cover of a document, from the narrowest to the widest; none where this machine has no
     * libwebp.
     *
     * @param png of a width and a height that have been checked
     * @return an error as of {@link #renditions}
     */
    public Mono<List<Rendition>> cover(Path png) {
        return generate(() -> RenditionGenerator.ofCover(png));
    }

    private Mono<List<Rendition>> generate(ScopedValue.CallableOp<List<Rendition>, IOException> generation) {
        return executor.call(() -> CpuTimeLimit.within(CpuTimeLimit.MOST, generation))
                .onErrorResume(LinkageError.class, missing -> {
                    LOG.warn("Image renditions skipped, native library unavailable: {}", missing.toString());
                    return Mono.just(List.of());
                });
    }

    @Override
    public void close() {
        executor.close();
    }
}
