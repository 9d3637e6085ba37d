package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import org.springframework.stereotype.Component;

/** Labels the problems of redirects, with their remedies. */
@Component
public class RedirectProblemLabels {

    private final Messages messages;

    RedirectProblemLabels(Messages messages) {
        this.messages = messages;
    }

    /** Returns the message for the user who requested the redirect. */
    public String label(RedirectProblem problem) {
        return switch (problem) {
            case RedirectProblem.Plain plain -> messages.get("redirect.problem." + plain.code());
            case RedirectProblem.Chained(var trail) ->
                trail.loop()
                        ? messages.get("redirect.problem.loop", trail.text())
                        : messages.get(
                                "redirect.problem.chain",
                                trail.text(),
                                trail.steps().getLast());
        };
    }
}
