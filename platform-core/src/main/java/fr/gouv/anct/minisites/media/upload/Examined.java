package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.image.Rendition;
import fr.gouv.anct.minisites.media.inspection.Refusal;
import fr.gouv.anct.minisites.media.inspection.Verdict;
import java.util.List;

/** A file that has been looked at, and decoded where it is an image. */
sealed interface Examined {

    record Good(Verdict.Accepted verdict, List<Rendition> renditions, boolean quarantined) implements Examined {}

    record Bad(Refusal refusal) implements Examined {}
}
