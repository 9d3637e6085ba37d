package fr.gouv.anct.minisites.content.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the rules have to say of a page, in the order of the page; errors first at each place. */
public record Findings(List<Finding> all) {

    private static final Comparator<Finding> IN_ORDER = Comparator.<Finding>comparingInt(finding ->
                    finding.spot().block() == null ? -1 : finding.spot().block())
            .thenComparing(Finding::severity);

    public Findings {
        all = all.stream().sorted(IN_ORDER).toList();
    }

    /** Whether they keep the page from being published. */
    public boolean block() {
        return errors() > 0;
    }

    /** Whether a block of the page itself is incomplete: nothing lets that be published. */
    public boolean incomplete() {
        return all.stream()
                .anyMatch(finding -> finding.flaw() == Flaw.BLOCK_INCOMPLETE
                        && finding.spot().shared() == null);
    }

    /** Whether leave can be given to publish the page in spite of its errors. */
    public boolean waivable() {
        return all.stream()
                .noneMatch(
                        finding -> finding.flaw().unwaivable() && finding.spot().shared() == null);
    }

    /** These and others. */
    public Findings and(List<Finding> others) {
        return new Findings(Stream.concat(all.stream(), others.stream()).toList());
    }

    /** The first of the gravest; none where there are none. */
    public @Nullable Finding gravest() {
        return all.stream().min(Comparator.comparing(Finding::severity)).orElse(null);
    }

    /** How many are errors. */
    public int errors() {
        return count(Severity.ERROR);
    }

    /** How many are warnings. */
    public int warnings() {
        return count(Severity.WARNING);
    }

    private int count(Severity severity) {
        return (int)
                all.stream().filter(finding -> finding.severity() == severity).count();
    }
}
