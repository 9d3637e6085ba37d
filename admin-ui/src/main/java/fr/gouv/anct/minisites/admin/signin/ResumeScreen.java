package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * What was typed in a session that had expired, ready to be sent again.
 *
 * @param action where it was going
 */
record ResumeScreen(String action, List<Hidden> hidden) implements Screen {

    @Override
    public String template() {
        return "resume";
    }
}
