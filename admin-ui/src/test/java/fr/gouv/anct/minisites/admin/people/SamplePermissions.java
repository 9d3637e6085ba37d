package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.Map;

/** Sample screen of the permissions in force. */
public final class SamplePermissions {

    private SamplePermissions() {}

    public static Map<String, Screen> screens() {
        return Map.of("droits", PermissionsResource.PermissionsScreen.current());
    }
}
