package fr.gouv.anct.minisites.admin.permission;

import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.Map;

/** The table that is applied. */
public final class SamplePermissions {

    private SamplePermissions() {}

    public static Map<String, Screen> screens() {
        return Map.of("droits", PermissionsScreen.current());
    }
}
