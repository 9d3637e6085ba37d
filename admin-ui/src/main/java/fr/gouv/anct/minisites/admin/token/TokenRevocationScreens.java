package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for confirmation before a token is revoked. */
@Component
public class TokenRevocationScreens {

    private final Messages texts;

    TokenRevocationScreens(Messages texts) {
        this.texts = texts;
    }

    /** @param action URL the confirmation is posted to */
    public ConfirmScreen of(AccessToken token, String action, String cancelHref) {
        return new ConfirmScreen(
                texts.get("token.revoke.lead", token.name()),
                List.of(texts.get("token.revoke.consequence.1"), texts.get("token.revoke.consequence.2")),
                action,
                List.of(),
                texts.get("token.revoke.confirm"),
                cancelHref);
    }
}
