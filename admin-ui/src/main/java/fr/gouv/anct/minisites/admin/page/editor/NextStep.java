package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.draft.Draft;
import java.util.List;
import java.util.UUID;

/**
 * Defines the buttons of the page editor that save the page and then open the screen to publish it, schedule it or
 * submit it for review. The page is saved first, and the screen of the step shows what will change, with the checks:
 * nothing is decided in the editor.
 */
final class NextStep {

    static final String PUBLISH = "publish";
    static final String SCHEDULE = "schedule";
    static final String REVIEW = "review";

    private NextStep() {}

    /** Returns the buttons that the account may press, with a description of each. */
    static List<Option> offered(AdmittedRequest request) {
        if (!request.mayChange(Action.CONTENT_WRITE)) {
            return List.of();
        }
        return request.mayChange(Action.CONTENT_PUBLISH)
                ? List.of(
                        option(request, PUBLISH, "editor.publish", "editor.publish.about"),
                        option(request, SCHEDULE, "editor.schedule", "editor.schedule.about"))
                : List.of(option(request, REVIEW, "editor.review", "editor.review.about"));
    }

    private static Option option(AdmittedRequest request, String button, String label, String about) {
        return new Option(button, request.message(label), request.message(about));
    }

    /** Whether a button leads away from the editor. */
    static boolean leads(String button) {
        return button.equals(PUBLISH) || button.equals(SCHEDULE) || button.equals(REVIEW);
    }

    /** Whether the pressed button leads to a publication, now or later, by an account that may publish. */
    static boolean publishes(AdmittedRequest request) {
        String button = request.field(PageResource.THEN);
        return (button.equals(PUBLISH) || button.equals(SCHEDULE)) && request.mayChange(Action.CONTENT_PUBLISH);
    }

    /** Whether a block of the draft is incomplete: it goes no further than the editor. */
    static boolean isIncomplete(Revision revision) {
        return revision.body().stream().anyMatch(IncompleteBlock.class::isInstance);
    }

    /** Returns what is left to do on the screen that the pressed button leads to; empty when it stays in the editor. */
    static String remaining(AdmittedRequest request) {
        return switch (request.field(PageResource.THEN)) {
            case PUBLISH -> request.message("page.saved.then-publish");
            case SCHEDULE -> request.message("page.saved.then-schedule");
            case REVIEW -> request.message("page.saved.then-review");
            default -> "";
        };
    }

    /** Returns the screen after the save; the editor for a page with an incomplete block, which goes no further. */
    static String link(AdmittedRequest request, Draft draft) {
        UUID page = draft.page().id();
        String button = request.field(PageResource.THEN);
        if (isIncomplete(draft.revision()) || !leads(button)) {
            return Paths.PAGE.link(request.site(), page);
        }
        return button.equals(SCHEDULE) && request.mayChange(Action.CONTENT_PUBLISH)
                ? Paths.SCHEDULE.link(request.site(), page)
                : Paths.PUBLICATION.link(request.site(), page);
    }
}
