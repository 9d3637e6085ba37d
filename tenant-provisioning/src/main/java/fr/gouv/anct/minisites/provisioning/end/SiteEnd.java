package fr.gouv.anct.minisites.provisioning.end;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The planned last day of a site, if one is set, and the owner's unanswered request for a later one, if there is one.
 *
 * @param endsOn last day, in Paris; null while none is set
 * @param request request to put it off that has not been answered; null when there is none
 */
public record SiteEnd(@Nullable LocalDate endsOn, @Nullable EndExtensionRequest request) {

    /** End of a site that has none. */
    public static final SiteEnd NONE = new SiteEnd(null, null);

    /** Whether the last day is over. */
    public boolean past(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }
}
