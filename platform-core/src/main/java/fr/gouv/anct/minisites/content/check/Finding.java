package fr.gouv.anct.minisites.content.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a rule has to say of a page.
 *
 * @param arguments of its words
 */
public record Finding(Flaw flaw, Spot spot, List<String> arguments) {

    static Finding of(Flaw flaw, Spot spot, Object... arguments) {
        return new Finding(flaw, spot, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** The same, whichever block of the page shows the place. */
    Finding wherever() {
        return new Finding(flaw, new Spot(null, "", spot.shared()), arguments);
    }

    /** What it means for publication: a section stands in the way of its own, not of the pages that show it. */
    public Severity severity() {
        return spot.shared() == null ? flaw.severity() : Severity.WARNING;
    }
}
