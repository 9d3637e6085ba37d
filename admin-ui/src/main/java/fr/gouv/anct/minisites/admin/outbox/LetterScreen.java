package fr.gouv.anct.minisites.admin.outbox;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One letter.
 *
 * @param text its plain text part, line breaks kept
 * @param action link to the action that the letter asks for
 */
record LetterScreen(
        String subject,
        String recipient,
        BadgeView state,
        Instant writtenAt,
        @Nullable Instant sentAt,
        String text,
        @Nullable PageLink action)
        implements Screen {

    @Override
    public String template() {
        return "letter";
    }
}
