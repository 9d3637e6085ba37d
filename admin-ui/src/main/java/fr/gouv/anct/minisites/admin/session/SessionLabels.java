package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.session.AccountSession;
import fr.gouv.anct.minisites.admin.text.Messages;
import org.springframework.stereotype.Component;

/** Labels a session by its browser. */
@Component
class SessionLabels {

    private final Messages messages;

    SessionLabels(Messages messages) {
        this.messages = messages;
    }

    String of(AccountSession session) {
        return session.browser().isEmpty() ? messages.get("session.list.unknown") : session.browser();
    }
}
