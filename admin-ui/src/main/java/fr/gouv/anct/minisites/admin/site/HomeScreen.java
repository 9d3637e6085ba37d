package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;

/**
 * Home page of a signed-in user.
 *
 * @param interrupted whether a form interrupted by the end of a session is kept in this browser
 * @param invitations to sites, which are accepted by the link of their letter alone
 * @param tasks pending tasks of the user
 * @param sites at most a few, with a link to all
 */
record HomeScreen(
        boolean interrupted,
        List<String> invitations,
        List<PageLink> tasks,
        TableView sites,
        EmptyState noSites,
        PageLink allSites,
        TableView requests,
        EmptyState noRequests,
        PageLink allRequests)
        implements Screen {

    @Override
    public String template() {
        return "home";
    }
}
