package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Flaw;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.content.check.Spot;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the checks found in a page.
 *
 * @param pointer where it is in the page as programs read it (RFC 6901); empty: all of it
 * @param detail what it is, and what to do about it
 * @param section the shared section that it is in, whose place {@code pointer} is then; none: it is in the page itself
 */
record FindingDocument(
        Severity severity,
        Flaw code,
        String pointer,
        String detail,
        @Nullable UUID section) {

    /**
     * All of them, in the order of the page.
     *
     * @param version that was checked
     * @param blocked whether they keep it from being published
     */
    record Several(int version, boolean blocked, List<FindingDocument> items) {}

    /** An incomplete block has its values one level deeper. */
    static String pointer(Finding finding) {
        Spot spot = finding.spot();
        String inside = finding.flaw() == Flaw.BLOCK_INCOMPLETE && spot.shared() == null ? "/block" : "";
        String block = spot.block() == null ? "" : "/body/" + spot.block() + inside;
        String field = spot.field().isEmpty() ? "" : "/" + spot.field().replace('-', '/');
        return "/content" + block + field;
    }
}
