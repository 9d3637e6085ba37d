package fr.gouv.anct.minisites.admin.api.redirect;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.redirect.Problem;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectList;
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
            Fate fate,
            @Nullable String problem) {}

    /** Possible results of a line. */
    enum Fate {
        MADE,
        CHANGED,
        /** The redirect exists already. */
        SAME,
        REFUSED
    }

    static RedirectImportReport of(
            List<RedirectList.Line> lines, List<RedirectDecision> verdicts, Function<Problem, String> words) {
        List<Line> told = IntStream.range(0, lines.size())
                .mapToObj(i -> line(lines.get(i), verdicts.get(i), words))
                .toList();
        long done = told.stream()
                .filter(line -> line.fate() == Fate.MADE || line.fate() == Fate.CHANGED)
                .count();
        return new RedirectImportReport((int) done, told);
    }

    private static Line line(RedirectList.Line line, RedirectDecision verdict, Function<Problem, String> words) {
        String problem = verdict instanceof RedirectDecision.Refused(Problem refused) ? words.apply(refused) : null;
        return new Line(line.number(), line.redirect().from(), line.redirect().to(), fate(verdict), problem);
    }

    private static Fate fate(RedirectDecision verdict) {
        return switch (verdict) {
            case RedirectDecision.Made _ -> Fate.MADE;
            case RedirectDecision.Changed _ -> Fate.CHANGED;
            case RedirectDecision.Same _ -> Fate.SAME;
            case RedirectDecision.Refused _ -> Fate.REFUSED;
        };
    }
}
