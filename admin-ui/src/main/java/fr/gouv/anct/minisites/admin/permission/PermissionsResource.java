package fr.gouv.anct.minisites.admin.permission;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the table of permissions that the code enforces. */
@Component
class PermissionsResource implements Resource {

    private final Screens screens;
    private final Texts texts;

    PermissionsResource(Screens screens, Texts texts) {
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                "/permissions",
                new Guard.SignedIn(Action.PERMISSIONS_READ),
                call -> screens.show(call, Heading.of(texts.say("permissions.title")), PermissionsScreen.current())));
    }
}
