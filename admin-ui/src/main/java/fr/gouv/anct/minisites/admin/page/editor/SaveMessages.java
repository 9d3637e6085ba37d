package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Builds the message after a save in the page editor: saved or unchanged, what visitors see, the step that remains, or
 * errors.
 */
@Component
class SaveMessages {

    private final PageKindMessages kinds;

    SaveMessages(PageKindMessages kinds) {
        this.kinds = kinds;
    }

    /** Returns the message of a saved input, with the step that remains. */
    Flash saved(AdmittedRequest request, PageContext context, Revision mine) {
        PageKind kind = context.head().page().kind();
        if (NextStep.isIncomplete(mine)) {
            return request.flash(Flash.Kind.WARNING, "page.saved").withText(kinds.get(kind, "page.saved.incomplete"));
        }
        String remaining = NextStep.remaining(request);
        if (!remaining.isEmpty()) {
            return request.flash(Flash.Kind.INFO, "page.saved").withText(remaining);
        }
        String online = context.head().publishedRevision() == null ? "page.saved.draft" : "page.saved.online";
        return request.success("page.saved").withText(kinds.get(kind, online));
    }

    /** Returns the message of an input that changes nothing. */
    Flash unchanged(AdmittedRequest request, Draft draft) {
        if (NextStep.isIncomplete(draft.revision())) {
            return request.flash(Flash.Kind.WARNING, "page.unchanged")
                    .withText(kinds.get(draft.page().kind(), "page.saved.incomplete"));
        }
        Flash unchanged = request.flash(Flash.Kind.INFO, "page.unchanged");
        return draft.revisionId().equals(draft.publishedRevision())
                ? unchanged
                : unchanged.withText(NextStep.remaining(request));
    }

    /** Returns what the message adds when the version that was submitted or scheduled is older. */
    static Stream<String> older(AdmittedRequest request, Draft draft, PublicationStatus status) {
        Stream<String> submitted = status.stage() instanceof PublicationStage.Stale
                ? Stream.of(request.message("page.saved.submitted"))
                : Stream.empty();
        Stream<String> planned = Stream.ofNullable(status.planned())
                .filter(version -> !version.revision().equals(draft.revisionId()))
                .map(version -> request.message(
                        "page.saved.planned", DateTimes.day(version.at()), DateTimes.time(version.at())));
        return Stream.concat(submitted, planned);
    }

    /** Tells that the draft is saved, and that errors prevent the step after it, which the same screen lists. */
    static Flash blocked(AdmittedRequest request, Flash saved, int errors) {
        return new Flash(Flash.Kind.WARNING, saved.title(), request.message("page.saved.blocked", errors));
    }
}
