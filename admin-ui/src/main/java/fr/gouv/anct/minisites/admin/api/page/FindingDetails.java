package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.content.check.ContentLocation;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Issue;
import fr.gouv.anct.minisites.content.check.Severity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finding of a content check in the JSON of the API: severity, code, JSON pointer into the page content, and text with
 * the remedy.
 *
 * @param pointer its location in the page as API clients read it (RFC 6901); empty: the whole page
 * @param detail the finding and its remedy
 * @param section the shared section that contains it, whose location {@code pointer} is then; null: it is in the page
 *     itself
 */
@JsonTypeName("FindingDocument")
record FindingDetails(
        Severity severity,
        Issue code,
        String pointer,
        String detail,
        @Nullable UUID section) {

    /**
     * All findings, in the order of the page.
     *
     * @param version that was checked
     * @param blocked whether they prevent its publication
     */
    @JsonTypeName("FindingDocumentSeveral")
    record FindingList(int version, boolean blocked, List<FindingDetails> items) {}

    /** The values of an incomplete block are one level deeper. */
    static String pointer(Finding finding) {
        ContentLocation location = finding.spot();
        String inside = finding.flaw() == Issue.BLOCK_INCOMPLETE && location.shared() == null ? "/block" : "";
        String block = location.block() == null ? "" : "/body/" + location.block() + inside;
        String field = location.field().isEmpty() ? "" : "/" + location.field().replace('-', '/');
        return "/content" + block + field;
    }
}
