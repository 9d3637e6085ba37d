package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the table of permissions that the code enforces. */
@Component
class PermissionsResource implements BackOfficeResource {

    private final ScreenResponses screens;
    private final Messages messages;

    PermissionsResource(ScreenResponses screens, Messages messages) {
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                "/permissions",
                new Guard.SignedIn(Action.PERMISSIONS_READ),
                request -> screens.show(
                        request, ScreenHeading.of(messages.get("permissions.title")), PermissionsScreen.current())));
    }
}
