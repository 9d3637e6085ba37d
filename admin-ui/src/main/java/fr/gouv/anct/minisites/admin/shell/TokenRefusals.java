package fr.gouv.anct.minisites.admin.shell;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Tells a program that the role of the token's owner allows a call and the token does not. */
public final class TokenRefusals {

    private TokenRefusals() {}

    /** 403 that names the right which the token lacks, and where to make another token. */
    public static ProblemException lacks(Action right, Texts texts) {
        return new ProblemException(new Problem(
                HttpStatus.FORBIDDEN,
                "token-right",
                texts.say("error.token-right.title"),
                texts.say("error.token-right.detail", texts.say("action." + right)),
                List.of()));
    }
}
