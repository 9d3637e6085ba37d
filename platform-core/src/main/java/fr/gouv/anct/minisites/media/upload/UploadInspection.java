package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.ProcessorTime;
import fr.gouv.anct.minisites.media.TenantTurns;
import fr.gouv.anct.minisites.media.antivirus.Antivirus;
import fr.gouv.anct.minisites.media.antivirus.Scan;
import fr.gouv.anct.minisites.media.image.ImageWork;
import fr.gouv.anct.minisites.media.image.Rendition;
import fr.gouv.anct.minisites.media.inspection.InspectionResult;
import fr.gouv.anct.minisites.media.inspection.Inspector;
import fr.gouv.anct.minisites.media.inspection.Kind;
import fr.gouv.anct.minisites.media.inspection.Refusal;
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

    private final Inspector inspector;
    private final ImageWork images;
    private final Antivirus antivirus;
    private final TenantTurns turns = new TenantTurns(AT_ONCE, "inspection");

    UploadInspection(Inspector inspector, ImageWork images, Antivirus antivirus) {
        this.inspector = inspector;
        this.images = images;
        this.antivirus = antivirus;
    }

    Mono<InspectedUpload> of(Path file, String name) {
        return turns.call(() -> inspector.inspect(file, name)).flatMap(verdict -> switch (verdict) {
            case InspectionResult.Refused(Refusal refusal) -> Mono.just(new InspectedUpload.Bad(refusal));
            case InspectionResult.Accepted accepted -> scanned(file, accepted);
        });
    }

    /**
     * Scans the file before it is decoded. While the antivirus does not answer, files are accepted into quarantine, and
     * not shown.
     */
    private Mono<InspectedUpload> scanned(Path file, InspectionResult.Accepted accepted) {
        return antivirus.scan(file).flatMap(scan -> switch (scan) {
            case Scan.Clean _ -> decoded(file, accepted, false);
            case Scan.Unknown _ -> decoded(file, accepted, true);
            case Scan.Infected(String threat) ->
                Mono.just(new InspectedUpload.Bad(Refusal.of(Refusal.Reason.INFECTED, threat)));
        });
    }

    private Mono<InspectedUpload> decoded(Path file, InspectionResult.Accepted accepted, boolean quarantined) {
        Mono<List<Rendition>> renditions = accepted.format().kind() == Kind.IMAGE
                ? images.renditions(file, accepted.format().contentType())
                : Mono.just(List.of());
        return renditions
                .<InspectedUpload>map(made -> new InspectedUpload.Good(accepted, made, quarantined))
                .onErrorResume(
                        IOException.class,
                        _ -> Mono.just(new InspectedUpload.Bad(Refusal.of(Refusal.Reason.UNREADABLE))))
                .onErrorResume(
                        ProcessorTime.ExceededException.class,
                        _ -> Mono.just(new InspectedUpload.Bad(Refusal.of(Refusal.Reason.LONG_INSPECTION))));
    }

    @Override
    public void close() {
        turns.close();
    }
}
