package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains why the content of a page cannot be edited, and which action helps. */
@Component
public class ReadOnlyReasons {

    private final PageKindMessages kindMessages;

    ReadOnlyReasons(PageKindMessages kindMessages) {
        this.kindMessages = kindMessages;
    }

    /**
     * Returns the reason; null when the page can be edited.
     *
     * @param holds whether the form shows the reader's input, which is saved as a working copy
     */
    PageScreen.@Nullable ReadOnlyMessage of(AdmittedRequest request, PageContext context, boolean holds) {
        TrashedPage trashed = context.discarded();
        if (trashed != null) {
            String kept = holds ? " " + kindMessages.get(trashed.page().kind(), "page.discarded.kept") : "";
            return new PageScreen.ReadOnlyMessage(said(trashed) + kept, true, restoration(request, trashed));
        }
        if (request.site().locked()) {
            return new PageScreen.ReadOnlyMessage(request.message("page.read-only"), false, null);
        }
        return request.may(Action.CONTENT_WRITE)
                ? null
                : new PageScreen.ReadOnlyMessage(
                        kindMessages.get(context.head().page().kind(), "page.not-a-writer"), false, null);
    }

    /**
     * Returns the message that the form is too large to be shown, with links to the other screens of the page.
     *
     * @param sent whether the form was submitted, and remains only in the browser's history
     */
    static MessageScreen oversized(AdmittedRequest request, PageContext context, boolean sent) {
        return message(
                request, context, "page.oversized.title", sent ? "page.oversized.sent" : "page.oversized.stored");
    }

    /** Returns the message that another version was saved, and that both are too large to be shown side by side. */
    public static MessageScreen unmergeable(AdmittedRequest request, PageContext context) {
        return message(request, context, "page.conflict.title", "page.conflict.oversized");
    }

    private static MessageScreen message(AdmittedRequest request, PageContext context, String title, String text) {
        return new MessageScreen(
                request.message(title),
                request.message(text),
                context.header().tabs().stream().filter(tab -> !tab.current()).toList());
    }

    /** Returns who moved the page to the trash, and when. */
    public String said(TrashedPage trashed) {
        String key = trashed.by() == null ? "page.discarded" : "page.discarded.by";
        return kindMessages.get(
                trashed.page().kind(),
                key,
                DateTimes.day(trashed.at()),
                DateTimes.time(trashed.at()),
                trashed.by() == null ? "" : trashed.by());
    }

    private static @Nullable PageLink restoration(AdmittedRequest request, TrashedPage trashed) {
        return request.site().locked()
                ? null
                : new PageLink(
                        request.message("page.discarded.restore"),
                        Paths.TRASHED_PAGE.link(request.site(), trashed.page().id()),
                        false,
                        false);
    }
}
