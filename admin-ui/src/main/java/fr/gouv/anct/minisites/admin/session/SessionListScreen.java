package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * « Mes sessions ».
 *
 * @param othersHref where all others are closed; none when there is no other
 * @param allHref where one signs out everywhere
 * @param idleMinutes after which a session ends when nothing is done
 * @param hours after which it ends whatever is done
 */
record SessionListScreen(TableView table, @Nullable String othersHref, String allHref, long idleMinutes, long hours)
        implements Screen {

    @Override
    public String template() {
        return "session/list";
    }
}
