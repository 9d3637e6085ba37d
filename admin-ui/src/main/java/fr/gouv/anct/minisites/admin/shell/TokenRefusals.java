package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Creates the problem for a request that the role of the token's owner allows but the token does not cover. */
public final class TokenRefusals {

    private TokenRefusals() {}

    /** Returns a 403 that names the missing right, and where to create another token. */
    public static ProblemException lacks(Action right, Texts texts) {
        return new ProblemException(new Problem(
                HttpStatus.FORBIDDEN,
                "token-right",
                texts.say("error.token-right.title"),
                texts.say("error.token-right.detail", texts.say("action." + right)),
                List.of()));
    }
}
