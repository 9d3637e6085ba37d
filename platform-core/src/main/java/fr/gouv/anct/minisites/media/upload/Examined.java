package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.image.Rendition;
import fr.gouv.anct.minisites.media.inspection.Refusal;
import fr.gouv.anct.minisites.media.inspection.Verdict;
import java.util.List;

/** Result of inspecting an upload: accepted, with its renditions if it is an image, or rejected. */
sealed interface Examined {

    record Good(Verdict.Accepted verdict, List<Rendition> renditions, boolean quarantined) implements Examined {}

    record Bad(Refusal refusal) implements Examined {}
}
