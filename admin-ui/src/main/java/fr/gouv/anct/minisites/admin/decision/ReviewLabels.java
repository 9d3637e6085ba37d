package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds texts of the review screen of a site request: requester and date, why there is no decision form, why a
 * decision came too late.
 */
final class ReviewLabels {

    private ReviewLabels() {}

    /** Returns the requester, and the date of the request. */
    static String byline(AdmittedRequest admitted, SiteRequest request) {
        return admitted.message(
                "decision.review.of",
                request.requester().name(),
                DateTimes.day(Optional.ofNullable(request.sentAt()).orElse(request.updatedAt())));
    }

    /** Message key of the change that made a decision come too late. */
    static String overtaken(SiteRequest now) {
        if (now.recalled()) {
            return "decision.overtaken.recalled";
        }
        if (now.completed()) {
            return "decision.overtaken.completed";
        }
        return now.state().decidable() ? "decision.overtaken.corrected" : "decision.overtaken.text";
    }

    /** Returns why there is no form to decide; null when there is one, or the state says it. */
    static @Nullable String notice(AdmittedRequest admitted, SiteRequest request, boolean own, boolean decides) {
        if (request.recalled()) {
            return admitted.message("decision.review.recalled");
        }
        return request.state().decidable() && !decides
                ? admitted.message(own ? "decision.review.own" : "decision.review.reader")
                : null;
    }
}
