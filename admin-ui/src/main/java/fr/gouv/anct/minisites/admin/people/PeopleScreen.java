package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * « Personnes ».
 *
 * @param warning what is wrong with who answers for the site; none when two do
 * @param inviteHref none for who may not
 * @param importHref none for who may not
 * @param ceilingHref where the ceiling of invitations is set; none for who may not
 * @param leaveHref none for who is no member
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
