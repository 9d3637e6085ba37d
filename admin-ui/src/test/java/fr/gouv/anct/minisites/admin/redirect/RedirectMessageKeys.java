package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import java.util.Arrays;
import java.util.stream.Stream;

/** Message keys that the redirect screens compose. */
public final class RedirectMessageKeys {

    private RedirectMessageKeys() {}

    public static Stream<String> all() {
        return Stream.of(
                        Arrays.stream(Redirect.State.values()).map(state -> "redirect.state." + state.name()),
                        Arrays.stream(RedirectProblem.Plain.values())
                                .map(plain ->
                                        "redirect.problem." + plain.problem().code()),
                        Stream.of("line", "from", "to", "verdict").map(column -> "redirect.report." + column),
                        Stream.of("made", "changed", "same", "refused").map(verdict -> "redirect.decision." + verdict),
                        Stream.of("made", "changed", "removed", "imported").map(event -> "event.redirect." + event),
                        Stream.of("title", "lead", "confirm").map(word -> "redirect.remove." + word),
                        Stream.of("redirect.problem.chain", "redirect.problem.loop", "redirect.state.all"),
                        Stream.of("caption", "from", "to", "state", "hits", "empty.text")
                                .map(word -> "redirect." + word))
                .flatMap(family -> family);
    }
}
