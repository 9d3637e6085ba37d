package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import fr.gouv.anct.minisites.media.image.ImageHeader;
import fr.gouv.anct.minisites.media.inspection.RejectionReason.Reason;
import fr.gouv.anct.minisites.media.metadata.ExpensiveImageException;
import fr.gouv.anct.minisites.media.metadata.ImageMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Inspects an uploaded file, and strips images and drawings of everything that is not displayed. Blocking; decodes
 * nothing.
 */
@Component
public class FileInspector {

    /** Maximum side in pixels: a poster scanned at 600 points an inch. Longer images were made to fill memory. */
    static final int LONGEST_SIDE = 15_000;

    static final int MOST_MEGAPIXELS = 60;
    /** Maximum for WebP: its decoder keeps the whole image in memory, four bytes a pixel. */
    static final int MOST_WEBP_MEGAPIXELS = 25;

    private final MediaProperties properties;

    FileInspector(MediaProperties properties) {
        this.properties = properties;
    }

    /**
     * Checks whether a file can be accepted, and in which format.
     *
     * @param name under which it was sent; distinguishes CSV from text, and must not contradict the bytes
     */
    public InspectionResult inspect(Path file, String name) {
        try {
            return CpuTimeLimit.within(
                    CpuTimeLimit.MOST,
                    () -> Files.size(file) == 0 ? InspectionResult.refused(Reason.EMPTY) : inspectContent(file, name));
        } catch (CpuTimeLimit.ExceededException _) {
            return InspectionResult.refused(Reason.LONG_INSPECTION);
        } catch (IOException | IllegalArgumentException | StackOverflowError unreadable) {
            // Reactor does not handle errors of the virtual machine, and the subscriber would wait forever: no
            // legitimate file is nested that deep.
            return InspectionResult.refused(Reason.UNREADABLE);
        }
    }

    private InspectionResult inspectContent(Path file, String name) throws IOException {
        String type = ContentSniffer.type(file);
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return InspectionResult.refused(Reason.WEB_PAGE);
        }
        Optional<MediaFormat> format = format(type, name);
        return format.isEmpty()
                ? InspectionResult.refused(Reason.FORMAT, type)
                : named(weighed(file, format.get()), name);
    }

    private static InspectionResult named(InspectionResult result, String name) throws IOException {
        if (!(result instanceof InspectionResult.Accepted accepted)) {
            return result;
        }
        return DeclaredFormat.contradiction(name, accepted.format())
                .map(extension -> InspectionResult.refused(
                        Reason.CONTRADICTION,
                        name,
                        accepted.format().extension().toUpperCase(Locale.ROOT),
                        extension))
                .orElse(result);
    }

    private static Optional<MediaFormat> format(String type, String name) {
        if (type.equals("application/x-tika-ooxml")) {
            return Optional.of(MediaFormat.ZIP);
        }
        // The bytes of a CSV file do not identify it as one.
        return type.equals(MediaFormat.TEXT.contentType()) && MediaFormat.CSV.isNamed(name)
                ? Optional.of(MediaFormat.CSV)
                : MediaFormat.of(type);
    }

    private InspectionResult weighed(Path file, MediaFormat format) throws IOException {
        long limit = properties.limit(format.kind()).toBytes();
        if (Files.size(file) > limit) {
            return InspectionResult.refused(Reason.HEAVY, limit);
        }
        if (format.packed()) {
            return ArchiveInspector.inspect(file);
        }
        return switch (format.kind()) {
            case IMAGE -> measured(file, format);
            case DRAWING -> SvgInspector.inspect(file);
            case DOCUMENT ->
                format == MediaFormat.PDF ? PdfInspector.inspect(file) : new InspectionResult.Accepted(format, 0, 0);
        };
    }

    /** Removes the metadata first: a reader evaluates a colour profile as soon as it has read the header. */
    private static InspectionResult measured(Path file, MediaFormat format) throws IOException {
        ImageMetadata.remove(file, format.contentType());
        ImageHeader header = ImageHeader.read(file, format.contentType());
        int most = format == MediaFormat.WEBP ? MOST_WEBP_MEGAPIXELS : MOST_MEGAPIXELS;
        boolean tooLarge = Math.max(header.width(), header.height()) > LONGEST_SIDE
                || (long) header.width() * header.height() > most * 1_000_000L;
        if (tooLarge) {
            return InspectionResult.refused(Reason.DIMENSIONS, header.width(), header.height(), LONGEST_SIDE, most);
        }
        try {
            ImageMetadata.requireCheap(file, format.contentType());
        } catch (ExpensiveImageException _) {
            Reason reason = format == MediaFormat.JPEG ? Reason.PROGRESSIVE : Reason.DEEP;
            return InspectionResult.refused(reason, header.width(), header.height());
        }
        return new InspectionResult.Accepted(format, header.width(), header.height());
    }
}
