package fr.gouv.anct.minisites.admin.guide;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.provisioning.guide.FirstDayGuide;
import fr.gouv.anct.minisites.provisioning.guide.FirstDayGuides;
import fr.gouv.anct.minisites.provisioning.guide.GuideStep;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Records for the first-day guide what the members of a site in preparation have read and left as it is. Of other users
 * and states nothing is stored.
 */
@Component
public class StepConfirmations {

    private final FirstDayGuides guides;

    StepConfirmations(FirstDayGuides guides) {
        this.guides = guides;
    }

    /**
     * Records the preview of the home page or the contact page; nothing for another page.
     *
     * @param path of the page, within its site
     */
    public Mono<Void> previewed(AdmittedRequest request, String path) {
        return switch (path) {
            case FirstDayGuide.HOME_PATH -> record(request, GuideStep.HOME);
            case FirstDayGuide.CONTACT_PATH -> record(request, GuideStep.CONTACT);
            default -> Mono.empty();
        };
    }

    /** Records that the legal identity was saved as it is. */
    public Mono<Void> legalIdentity(AdmittedRequest request) {
        return record(request, GuideStep.LEGAL);
    }

    private Mono<Void> record(AdmittedRequest request, GuideStep step) {
        return GuidePanels.isShownTo(request) ? guides.confirm(step) : Mono.empty();
    }
}
