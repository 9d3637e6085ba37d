package fr.gouv.anct.minisites.content.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All findings about a page, in the order of the page; errors first at each location. */
public record Findings(List<Finding> all) {

    private static final Comparator<Finding> IN_ORDER = Comparator.<Finding>comparingInt(finding ->
                    finding.spot().block() == null ? -1 : finding.spot().block())
            .thenComparing(Finding::severity);

    public Findings {
        all = all.stream().sorted(IN_ORDER).toList();
    }

    /** Whether they block the publication of the page. */
    public boolean blockPublication() {
        return errors() > 0;
    }

    /** Whether a block of the page itself is incomplete, which can never be published. */
    public boolean incomplete() {
        return all.stream()
                .anyMatch(finding -> finding.flaw() == Issue.BLOCK_INCOMPLETE
                        && finding.spot().shared() == null);
    }

    /** Whether publication can be allowed in spite of the errors. */
    public boolean waivable() {
        return all.stream()
                .noneMatch(
                        finding -> finding.flaw().unwaivable() && finding.spot().shared() == null);
    }

    /** Returns these findings and others. */
    public Findings and(List<Finding> others) {
        return new Findings(Stream.concat(all.stream(), others.stream()).toList());
    }

    /** The first of the most severe findings; null without findings. */
    public @Nullable Finding gravest() {
        return all.stream().min(Comparator.comparing(Finding::severity)).orElse(null);
    }

    /** Number of errors. */
    public int errors() {
        return count(Severity.ERROR);
    }

    /** Number of warnings. */
    public int warnings() {
        return count(Severity.WARNING);
    }

    private int count(Severity severity) {
        return (int)
                all.stream().filter(finding -> finding.severity() == severity).count();
    }
}
