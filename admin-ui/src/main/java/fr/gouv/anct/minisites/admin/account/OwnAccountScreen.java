package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;

/**
 * « Mon compte ».
 *
 * @param role on the platform, in words
 * @param parts what the person is in which site
 * @param links to sessions, tokens and data, each with what it is for
 */
record OwnAccountScreen(String name, String email, String role, TableView parts, List<Entry> links) implements Screen {

    /** A page about one part of the account. */
    record Entry(PageLink link, String text) {}

    @Override
    public String template() {
        return "account/own";
    }
}
