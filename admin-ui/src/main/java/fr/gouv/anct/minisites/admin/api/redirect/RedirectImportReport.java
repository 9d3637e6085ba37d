package fr.gouv.anct.minisites.admin.api.redirect;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.redirect.RedirectCsv;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Result of the import of redirects.
 *
 * @param done number of redirects created or changed
 */
@JsonTypeName("RedirectReport")
record RedirectImportReport(int done, List<Line> lines) {

    /**
     * Result of one line.
     *
     * @param line its number
     * @param problem why it is refused
     */
    record Line(
            int line,
            String from,
            String to,
            Outcome fate,
            @Nullable String problem) {}

    /** Possible results of a line. */
    enum Outcome {
        MADE,
        CHANGED,
        /** The redirect exists already. */
        SAME,
        REFUSED
    }

    static RedirectImportReport of(
            List<RedirectCsv.Line> lines, List<RedirectDecision> verdicts, Function<RedirectProblem, String> words) {
        List<Line> told = IntStream.range(0, lines.size())
                .mapToObj(i -> line(lines.get(i), verdicts.get(i), words))
                .toList();
        long done = told.stream()
                .filter(line -> line.fate() == Outcome.MADE || line.fate() == Outcome.CHANGED)
                .count();
        return new RedirectImportReport((int) done, told);
    }

    private static Line line(
            RedirectCsv.Line line, RedirectDecision decision, Function<RedirectProblem, String> words) {
        String problem =
                decision instanceof RedirectDecision.Refused(RedirectProblem refused) ? words.apply(refused) : null;
        return new Line(line.number(), line.redirect().from(), line.redirect().to(), fate(decision), problem);
    }

    private static Outcome fate(RedirectDecision decision) {
        return switch (decision) {
            case RedirectDecision.Created _ -> Outcome.MADE;
            case RedirectDecision.Changed _ -> Outcome.CHANGED;
            case RedirectDecision.Same _ -> Outcome.SAME;
            case RedirectDecision.Refused _ -> Outcome.REFUSED;
        };
    }
}
