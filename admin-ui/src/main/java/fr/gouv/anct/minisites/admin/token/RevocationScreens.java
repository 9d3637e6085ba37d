package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for confirmation before a token is revoked. */
@Component
public class RevocationScreens {

    private final Texts texts;

    RevocationScreens(Texts texts) {
        this.texts = texts;
    }

    /** @param action URL the confirmation is posted to */
    public ConfirmScreen of(AccessToken token, String action, String cancelHref) {
        return new ConfirmScreen(
                texts.say("token.revoke.lead", token.name()),
                List.of(texts.say("token.revoke.consequence.1"), texts.say("token.revoke.consequence.2")),
                action,
                List.of(),
                texts.say("token.revoke.confirm"),
                cancelHref);
    }
}
