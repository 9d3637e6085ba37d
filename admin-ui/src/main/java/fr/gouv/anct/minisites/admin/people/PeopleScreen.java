package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Screen « Personnes » (people).
 *
 * @param warning about missing owners; null when there are two
 * @param inviteHref null without permission
 * @param importHref null without permission
 * @param ceilingHref where the invitation quota is set; null without permission
 * @param leaveHref null for a user who is not a member
 */
record PeopleScreen(
        @Nullable String warning,
        @Nullable String inviteHref,
        @Nullable String importHref,
        @Nullable String ceilingHref,
        @Nullable String leaveHref,
        TableView members,
        TableView invitations)
        implements Screen {

    @Override
    public String template() {
        return "people/list";
    }
}
