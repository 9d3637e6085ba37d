package fr.gouv.anct.minisites.admin.home;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;

/**
 * The first page of who is signed in.
 *
 * @param interrupted whether a form that the end of a session interrupted waits for them in this browser
 * @param invitations to sites, which are accepted by the link of their letter alone
 * @param tasks what waits for them
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
