package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Screen « Mes sessions » (my sessions).
 *
 * @param othersHref where all others are closed; null when there is no other
 * @param allHref where the user signs out everywhere
 * @param idleMinutes idle timeout of a session
 * @param hours maximum lifetime of a session
 */
record SessionListScreen(TableView table, @Nullable String othersHref, String allHref, long idleMinutes, long hours)
        implements Screen {

    @Override
    public String template() {
        return "session/list";
    }
}
