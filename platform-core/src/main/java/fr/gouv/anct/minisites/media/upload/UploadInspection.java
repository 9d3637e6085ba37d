package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import fr.gouv.anct.minisites.media.TenantFairExecutor;
import fr.gouv.anct.minisites.media.antivirus.Antivirus;
import fr.gouv.anct.minisites.media.antivirus.ScanResult;
import fr.gouv.anct.minisites.media.image.ImageExecutor;
import fr.gouv.anct.minisites.media.image.Rendition;
import fr.gouv.anct.minisites.media.inspection.FileInspector;
import fr.gouv.anct.minisites.media.inspection.InspectionResult;
import fr.gouv.anct.minisites.media.inspection.MediaKind;
import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Inspects an uploaded file off the event loop: first its format, only then its pixels. An inspection may take 100 MB
 * of memory (a PDF or a drawing with its content), so few run at once, and one per tenant; the others wait on disk.
 */
@Component
class UploadInspection implements AutoCloseable {

    private static final int AT_ONCE = 2;

    private final FileInspector inspector;
    private final ImageExecutor images;
    private final Antivirus antivirus;
    private final TenantFairExecutor executor = new TenantFairExecutor(AT_ONCE, "inspection");

    UploadInspection(FileInspector inspector, ImageExecutor images, Antivirus antivirus) {
        this.inspector = inspector;
        this.images = images;
        this.antivirus = antivirus;
    }

    Mono<InspectedUpload> inspect(Path file, String name) {
        return executor.call(() -> inspector.inspect(file, name)).flatMap(result -> switch (result) {
            case InspectionResult.Rejected(RejectionReason reason) -> Mono.just(new InspectedUpload.Rejected(reason));
            case InspectionResult.Accepted accepted -> scanned(file, accepted);
        });
    }

    /**
     * Scans the file before it is decoded. Without a result of the antivirus, files are accepted into quarantine, and
     * not shown.
     */
    private Mono<InspectedUpload> scanned(Path file, InspectionResult.Accepted accepted) {
        return antivirus.scan(file).flatMap(scan -> switch (scan) {
            case ScanResult.Clean _ -> decoded(file, accepted, false);
            case ScanResult.Unknown _ -> decoded(file, accepted, true);
            case ScanResult.Infected(String threat) ->
                Mono.just(new InspectedUpload.Rejected(RejectionReason.of(RejectionReason.Reason.INFECTED, threat)));
        });
    }

    private Mono<InspectedUpload> decoded(Path file, InspectionResult.Accepted accepted, boolean quarantined) {
        Mono<List<Rendition>> renditions = accepted.format().kind() == MediaKind.IMAGE
                ? images.renditions(file, accepted.format().contentType())
                : Mono.just(List.of());
        return renditions
                .<InspectedUpload>map(made -> new InspectedUpload.Accepted(accepted, made, quarantined))
                .onErrorResume(
                        IOException.class,
                        _ -> Mono.just(
                                new InspectedUpload.Rejected(RejectionReason.of(RejectionReason.Reason.UNREADABLE))))
                .onErrorResume(
                        CpuTimeLimit.ExceededException.class,
                        _ -> Mono.just(new InspectedUpload.Rejected(
                                RejectionReason.of(RejectionReason.Reason.LONG_INSPECTION))));
    }

    @Override
    public void close() {
        executor.close();
    }
}
