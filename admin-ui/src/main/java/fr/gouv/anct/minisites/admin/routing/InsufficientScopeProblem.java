package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Problem;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Creates the problem for a request that the role of the token's owner allows but the token does not cover. */
public final class InsufficientScopeProblem {

    private InsufficientScopeProblem() {}

    /** Returns a 403 that names the missing right, and where to create another token. */
    public static ProblemException of(Action right, Messages messages) {
        return new ProblemException(new Problem(
                HttpStatus.FORBIDDEN,
                "token-right",
                messages.get("error.token-right.title"),
                messages.get("error.token-right.detail", messages.get("action." + right)),
                List.of()));
    }
}
