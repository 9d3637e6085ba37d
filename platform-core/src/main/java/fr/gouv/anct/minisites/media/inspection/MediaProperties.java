package fr.gouv.anct.minisites.media.inspection;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration of uploads: maximum file sizes, quota of a site, files in one form, image decoders and spool directory.
 *
 * @param image maximum size of an image
 * @param drawing maximum size of an SVG
 * @param document maximum size of a document
 * @param quota of one site, renditions included
 * @param filesAtOnce maximum number of files in one form
 * @param decoders images that one node decodes at the same time; each takes up to 100 MB
 * @param spool directory of uploads during their inspection
 */
@ConfigurationProperties("minisites.media")
public record MediaProperties(
        @DefaultValue("20MB") DataSize image,
        @DefaultValue("1MB") DataSize drawing,
        @DefaultValue("50MB") DataSize document,
        @DefaultValue("2GB") DataSize quota,
        @DefaultValue("50") int filesAtOnce,
        @DefaultValue("1") int decoders,
        @Nullable Path spool) {

    /** Default values are literal: a placeholder in one would be a directory of that name. */
    public MediaProperties {
        spool = Objects.requireNonNullElseGet(
                spool, () -> Path.of(System.getProperty("java.io.tmpdir"), "minisites-media"));
    }

    /** Never null: see the constructor. */
    @Override
    public Path spool() {
        return Objects.requireNonNull(spool);
    }

    /** Maximum size of a file of this kind. */
    public DataSize limit(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> image;
            case DRAWING -> drawing;
            case DOCUMENT -> document;
        };
    }

    /** Maximum size of any file, in bytes. */
    public long heaviest() {
        return Math.max(image.toBytes(), Math.max(drawing.toBytes(), document.toBytes()));
    }
}
