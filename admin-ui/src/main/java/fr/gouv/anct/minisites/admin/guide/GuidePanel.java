package fr.gouv.anct.minisites.admin.guide;

import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * First-day guide on the home page of a site in preparation: the steps to the launch, each done or open, with links to
 * their screens.
 *
 * @param title with the number of steps that are done
 * @param ready whether all steps are done
 * @param launch text about the launch, which ends the guide
 */
public record GuidePanel(String title, List<Step> steps, boolean ready, String launch) {

    /**
     * A step.
     *
     * @param why one sentence
     * @param detail what is left to do; null when there is no more to say
     * @param link to the screen where the step is done; null without permission, and on a locked site
     * @param roles text that names the roles that may do the step; null when the user may
     */
    public record Step(
            boolean done,
            String title,
            String why,
            @Nullable String detail,
            @Nullable PageLink link,
            @Nullable String roles) {}
}
