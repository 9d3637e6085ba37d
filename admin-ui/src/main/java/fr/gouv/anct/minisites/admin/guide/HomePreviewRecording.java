package fr.gouv.anct.minisites.admin.guide;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.provisioning.guide.FirstDayGuides;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Records for the first-day guide that a member previews the home page of a site in preparation. */
@Component
public class HomePreviewRecording {

    private static final String HOME = "/";

    private final FirstDayGuides guides;

    HomePreviewRecording(FirstDayGuides guides) {
        this.guides = guides;
    }

    /**
     * Records the preview of a page; of other pages, states and users nothing is stored.
     *
     * @param path of the page, within its site
     */
    public Mono<Void> record(AdmittedRequest request, String path) {
        return path.equals(HOME) && GuidePanels.isShownTo(request) ? guides.recordHomePreview() : Mono.empty();
    }
}
