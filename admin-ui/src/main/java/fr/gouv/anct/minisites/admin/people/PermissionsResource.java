package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Shows every signed-in account a table of which role may perform which action, generated from the permissions that the
 * code enforces.
 */
@Component
class PermissionsResource implements BackOfficeResource {

    private static final Path.Fixed PERMISSIONS = Path.of("/permissions");

    @Override
    public List<Route> routes() {
        return List.of(Route.get(
                PERMISSIONS,
                new Guard.SignedIn(Action.PERMISSIONS_READ),
                request -> request.show(request.heading("permissions.title"), PermissionsScreen.current())));
    }

    /** The table of permissions in force. */
    record PermissionsScreen(List<Role> roles, List<Line> lines) implements Screen {

        /** An action, and for each role, in order, whether it is allowed. */
        record Line(Action action, List<Boolean> allowed) {}

        static PermissionsScreen current() {
            List<Role> roles = List.of(Role.values());
            return new PermissionsScreen(
                    roles,
                    Arrays.stream(Action.values())
                            .map(action -> new Line(
                                    action,
                                    roles.stream()
                                            .map(role -> Permissions.allows(role, action))
                                            .toList()))
                            .toList());
        }

        @Override
        public String template() {
            return "permissions";
        }
    }
}
