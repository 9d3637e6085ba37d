package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.session.AccountSession;
import fr.gouv.anct.minisites.admin.shell.Texts;
import org.springframework.stereotype.Component;

/** Labels a session by its browser. */
@Component
class SessionNames {

    private final Texts texts;

    SessionNames(Texts texts) {
        this.texts = texts;
    }

    String of(AccountSession session) {
        return session.browser().isEmpty() ? texts.say("session.list.unknown") : session.browser();
    }
}
