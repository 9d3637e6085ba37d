package fr.gouv.anct.minisites.admin.permission;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.BackOfficeResource;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Messages;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.ScreenHeading;
import fr.gouv.anct.minisites.admin.shell.ScreenResponses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the table of permissions that the code enforces. */
@Component
class PermissionsResource implements BackOfficeResource {

    private final ScreenResponses screens;
    private final Messages texts;

    PermissionsResource(ScreenResponses screens, Messages texts) {
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                "/permissions",
                new Guard.SignedIn(Action.PERMISSIONS_READ),
                call -> screens.show(
                        call, ScreenHeading.of(texts.get("permissions.title")), PermissionsScreen.current())));
    }
}
