package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;

/**
 * Screen « Mon compte » (my account).
 *
 * @param role localised platform role
 * @param parts the user's role in each site
 * @param links to sessions, tokens and data, each with its purpose
 */
record OwnAccountScreen(String name, String email, String role, TableView parts, List<Entry> links) implements Screen {

    /** Link to a page about one aspect of the account, with its description. */
    record Entry(PageLink link, String text) {}

    @Override
    public String template() {
        return "account/own";
    }
}
