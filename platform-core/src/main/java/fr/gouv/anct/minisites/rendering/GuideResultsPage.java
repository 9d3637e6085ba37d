package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services, aids and sites that the answers to the guide lead to.
 *
 * @param answers all of them
 * @param exact services that meet all answers, the best first
 * @param near the next best ones, where few meet all answers
 * @param givenUp topics of the answers that {@code near} does not meet
 * @param aids open aids for the territory
 * @param aidsHref list of all aids; null where there is none
 * @param sites about the same themes
 * @param place page of the territory; null without one
 * @param missAction receives that nothing of it helps
 */
public record GuideResultsPage(
        Shell shell,
        String title,
        String backHref,
        String startHref,
        List<GuideAnswerView> answers,
        List<Result> exact,
        List<Result> near,
        List<String> givenUp,
        List<Result> aids,
        @Nullable String aidsHref,
        List<Result> sites,
        @Nullable PageLink place,
        String missAction)
        implements PageModel.PortalPage {

    @Override
    public String template() {
        return "guide-results";
    }

    /**
     * A service, an aid or a site.
     *
     * @param site name of its site; null of the portal itself, of aids and sites
     * @param reason why it is shown, a whole sentence; null of aids and sites
     */
    public record Result(
            String title,
            String href,
            @Nullable String text,
            @Nullable String site,
            @Nullable String reason) {}
}
