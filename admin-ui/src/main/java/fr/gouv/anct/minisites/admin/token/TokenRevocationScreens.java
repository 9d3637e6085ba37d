package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for confirmation before a token is revoked. */
@Component
public class TokenRevocationScreens {

    private final Messages messages;

    TokenRevocationScreens(Messages messages) {
        this.messages = messages;
    }

    /** @param action URL the confirmation is posted to */
    public ConfirmScreen of(AccessToken token, String action, String cancelHref) {
        return new ConfirmScreen(
                messages.get("token.revoke.lead", token.name()),
                List.of(messages.get("token.revoke.consequence.1"), messages.get("token.revoke.consequence.2")),
                action,
                List.of(),
                messages.get("token.revoke.confirm"),
                cancelHref);
    }
}
