package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.redirect.Problem;
import org.springframework.stereotype.Component;

/** What is wrong with a redirect, and what to do. */
@Component
public class ProblemWords {

    private final Texts texts;

    ProblemWords(Texts texts) {
        this.texts = texts;
    }

    /** To whoever asked for it. */
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
