package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.image.Rendition;
import fr.gouv.anct.minisites.media.inspection.InspectionResult;
import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import java.util.List;

/** Result of inspecting an upload: accepted, with its renditions if it is an image, or rejected. */
sealed interface InspectedUpload {

    record Accepted(InspectionResult.Accepted verdict, List<Rendition> renditions, boolean quarantined)
            implements InspectedUpload {}

    record Rejected(RejectionReason refusal) implements InspectedUpload {}
}
