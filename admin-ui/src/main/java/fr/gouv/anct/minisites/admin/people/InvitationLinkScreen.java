package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that can be accepted.
 *
 * @param lead the inviter, the role and the site
 * @param facts one per line: the role's permissions, and until when it can be accepted
 * @param warning that the invited address is not the user's
 * @param action URL to accept it; null when not signed in
 * @param hidden hidden fields of the form
 * @param submit label of the button
 * @param signInHref sign-in URL that leads back here; null when signed in
 */
record InvitationLinkScreen(
        String lead,
        List<String> facts,
        @Nullable String warning,
        @Nullable String action,
        List<HiddenField> hidden,
        String submit,
        @Nullable String signInHref)
        implements Screen {

    @Override
    public String template() {
        return "invitation";
    }
}
