package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param facts what was answered; empty when it cannot be opened any more
 * @param replyHref to answer by mail; none when no address was given
 * @param action where it is said to be handled, or to wait again
 * @param handled what is posted there
 * @param handle words of that button
 */
record MessageScreen(
        BadgeView state,
        Instant receivedAt,
        SummaryList facts,
        @Nullable String replyHref,
        String action,
        String handled,
        String handle,
        String removeHref,
        String backHref)
        implements Screen {

    @Override
    public String template() {
        return "message/one";
    }
}
