package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.session.AccountSession;
import fr.gouv.anct.minisites.admin.text.Messages;
import org.springframework.stereotype.Component;

/** Labels a session by its browser. */
@Component
class SessionLabels {

    private final Messages texts;

    SessionLabels(Messages texts) {
        this.texts = texts;
    }

    String of(AccountSession session) {
        return session.browser().isEmpty() ? texts.get("session.list.unknown") : session.browser();
    }
}
