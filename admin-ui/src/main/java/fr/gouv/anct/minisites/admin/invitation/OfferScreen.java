package fr.gouv.anct.minisites.admin.invitation;

import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that can be accepted.
 *
 * @param lead who invites to what
 * @param facts one a line: what one may do there, until when it can be accepted
 * @param warning that the address is another one
 * @param action where it is accepted; none for who is not signed in
 * @param hidden what that carries
 * @param submit words of the button
 * @param signInHref where one signs in and comes back; none for who is
 */
record OfferScreen(
        String lead,
        List<String> facts,
        @Nullable String warning,
        @Nullable String action,
        List<Hidden> hidden,
        String submit,
        @Nullable String signInHref)
        implements Screen {

    @Override
    public String template() {
        return "invitation";
    }
}
