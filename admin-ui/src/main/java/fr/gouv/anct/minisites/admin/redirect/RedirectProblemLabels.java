package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import org.springframework.stereotype.Component;

/** Labels the problems of redirects, with their remedies. */
@Component
public class RedirectProblemLabels {

    private final Messages texts;

    RedirectProblemLabels(Messages texts) {
        this.texts = texts;
    }

    /** Returns the message for the user who requested the redirect. */
    public String label(RedirectProblem problem) {
        return switch (problem) {
            case RedirectProblem.Plain plain -> texts.get("redirect.problem." + plain.code());
            case RedirectProblem.Chained(var trail) ->
                trail.loop()
                        ? texts.get("redirect.problem.loop", trail.text())
                        : texts.get(
                                "redirect.problem.chain",
                                trail.text(),
                                trail.steps().getLast());
        };
    }
}
