package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.redirect.Problem;
import org.springframework.stereotype.Component;

/** Labels the problems of redirects, with their remedies. */
@Component
public class ProblemWords {

    private final Texts texts;

    ProblemWords(Texts texts) {
        this.texts = texts;
    }

    /** Returns the message for the user who requested the redirect. */
    public String say(Problem problem) {
        return switch (problem) {
            case Problem.Plain plain -> texts.say("redirect.problem." + plain.code());
            case Problem.Trailing(var trail) ->
                trail.loop()
                        ? texts.say("redirect.problem.loop", trail.text())
                        : texts.say(
                                "redirect.problem.chain",
                                trail.text(),
                                trail.steps().getLast());
        };
    }
}
