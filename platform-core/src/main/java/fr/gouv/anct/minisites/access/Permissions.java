package fr.gouv.anct.minisites.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of permissions by role, read by the routes, the tests and a page of the back office. */
public final class Permissions {

    // Every signed-in user is also an agent: all may do what AGENT may do.
    private static final String TABLE = """
        action            AGENT  OWNER  EDITOR  CONTRIBUTOR  COMMUNICATIONS  ADMINISTRATOR  AUDITOR
        REQUEST_WRITE     x      x      x       x            x               x              x
        REQUEST_REVIEW    -      -      -       -            x               x              x
        REQUEST_DECIDE    -      -      -       -            x               -              -
        CREATION_RETRY    -      -      -       -            x               x              -
        SITE_READ         -      x      x       x            x               x              x
        SITE_PREVIEW      -      x      x       x            x               x              x
        SITE_LAUNCH       -      x      -       -            x               -              -
        SITE_SUSPEND      -      -      -       -            x               x              -
        SITE_END_SET      -      -      -       -            x               -              -
        SITE_INTERVENE    -      -      -       -            x               x              -
        MEMBERS_MANAGE    -      x      -       -            x               x              -
        INVITATIONS_RAISE -      -      -       -            x               -              -
        SITE_LEAVE        -      x      x       x            -               -              -
        SITE_JOURNAL_READ -      x      -       -            x               x              x
        CONTENT_WRITE     -      x      x       x            -               -              -
        CONTENT_PUBLISH   -      x      x       -            -               -              -
        CHECKS_WAIVE      -      -      -       -            x               -              -
        SITE_ARRANGE      -      x      x       -            -               -              -
        MESSAGES_MANAGE   -      x      x       -            -               -              -
        SITE_SETTINGS     -      x      -       -            x               -              -
        FLEET_READ        -      -      -       -            x               x              x
        STANDARDS_MANAGE  -      -      -       -            x               -              -
        JOURNAL_READ      -      -      -       -            x               x              x
        ACCOUNTS_READ     -      -      -       -            x               x              x
        ACCOUNTS_MANAGE   -      -      -       -            -               x              -
        ACCOUNT_OWN       x      x      x       x            x               x              x
        MAIL_READ         -      -      -       -            x               x              -
        PERMISSIONS_READ  x      x      x       x            x               x              x
        """;

    private static final Map<Action, Set<Role>> ALLOWED = read(TABLE);

    private Permissions() {}

    /** Whether the table allows the action to the role. */
    public static boolean allows(Role role, Action action) {
        return allowed(action).contains(role);
    }

    /** Whether the table allows the action to one of the roles. */
    public static boolean allows(Collection<Role> roles, Action action) {
        return roles.stream().anyMatch(role -> allows(role, action));
    }

    /** Returns the roles that may perform an action, in the order of the table. */
    public static Set<Role> allowed(Action action) {
        return ALLOWED.getOrDefault(action, Set.of());
    }

    private static Map<Action, Set<Role>> read(String table) {
        List<String[]> rows =
                table.lines().map(line -> line.strip().split("\\s+")).toList();
        List<Role> roles =
                Arrays.stream(rows.getFirst()).skip(1).map(Role::valueOf).toList();
        Map<Action, Set<Role>> allowed = new EnumMap<>(Action.class);
        for (String[] row : rows.subList(1, rows.size())) {
            Set<Role> crossed = EnumSet.noneOf(Role.class);
            for (int i = 0; i < roles.size(); i++) {
                if (row[i + 1].equals("x")) {
                    crossed.add(roles.get(i));
                }
            }
            allowed.put(Action.valueOf(row[0]), crossed);
        }
        if (!allowed.keySet().containsAll(List.of(Action.values()))) {
            throw new IllegalStateException("Permissions table lacks an action");
        }
        return allowed;
    }
}
