package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Determines the actions that a user can grant to a token: those of the API that the user is allowed in some site. */
final class GrantableActions {

    /** Actions that the API's routes require; extended with each route that requires another one. */
    private static final List<Action> OF_THE_API = List.of(
            Action.SITE_READ,
            Action.CONTENT_WRITE,
            Action.CONTENT_PUBLISH,
            Action.SITE_ARRANGE,
            Action.SITE_SETTINGS,
            Action.FLEET_READ,
            Action.STANDARDS_MANAGE);

    private GrantableActions() {}

    static List<Action> to(Account account, List<AccountMembership> parts) {
        Set<Role> roles = EnumSet.copyOf(
                Stream.concat(account.roles().stream(), parts.stream().map(AccountMembership::role))
                        .toList());
        return OF_THE_API.stream()
                .filter(action -> Permissions.allows(roles, action))
                .toList();
    }
}
