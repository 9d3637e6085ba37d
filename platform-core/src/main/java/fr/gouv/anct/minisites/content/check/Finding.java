package fr.gouv.anct.minisites.content.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * An issue that a rule found in a page, with its location and message arguments, stored for the check report and shown
 * to editors.
 *
 * @param arguments of its message
 */
public record Finding(Issue flaw, ContentLocation spot, List<String> arguments) {

    static Finding of(Issue issue, ContentLocation location, Object... arguments) {
        return new Finding(
                issue, location, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** Returns this finding without the block of the page that shows the section. */
    Finding wherever() {
        return new Finding(flaw, new ContentLocation(null, "", spot.shared()), arguments);
    }

    /**
     * Severity for publication: an issue in a section blocks the publication of that section, not of the pages that
     * show it.
     */
    public Severity severity() {
        return spot.shared() == null ? flaw.severity() : Severity.WARNING;
    }
}
