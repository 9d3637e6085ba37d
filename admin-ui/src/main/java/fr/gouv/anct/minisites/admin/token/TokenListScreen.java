package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;

/**
 * The user's own tokens.
 *
 * @param createHref where a new one is created
 */
record TokenListScreen(TableView table, EmptyState empty, String createHref) implements Screen {

    @Override
    public String template() {
        return "token/list";
    }
}
