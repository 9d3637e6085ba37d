package fr.gouv.anct.minisites.admin.message;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One contact message.
 *
 * @param facts fields and answers; empty when it can no longer be decrypted
 * @param replyHref to answer by mail; null when no address was given
 * @param action URL that marks it as handled or pending
 * @param handled the posted value
 * @param handle label of that button
 */
record ContactMessageScreen(
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
