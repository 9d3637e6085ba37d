package fr.gouv.anct.minisites.admin.siteend;

import fr.gouv.anct.minisites.admin.component.UnsavedInput;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.suspension.OwnerNotification;
import fr.gouv.anct.minisites.provisioning.end.SiteEndResult;
import fr.gouv.anct.minisites.rendering.PageLink;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Builds the headings, messages and redirects of the forms that set the end of a site, ask to put it off, or answer
 * such a request.
 */
final class SiteEndLabels {

    private SiteEndLabels() {}

    /** Returns the heading of a form, below the sheet of the site. */
    static ScreenHeading heading(AdmittedRequest request, String key) {
        return request.heading(key, request.site().name())
                .below(request.message("sheet.title"), Paths.SITE_SHEET.link(request.site()));
    }

    /** Returns to the sheet, which says that nothing was done. */
    static Mono<ServerResponse> warn(AdmittedRequest request, String key) {
        return request.seeOther(Paths.SITE_SHEET.link(request.site()), request.flash(Flash.Kind.WARNING, key));
    }

    /**
     * Answers a form that no longer applies, with its typed texts.
     *
     * @param title message key of the heading
     * @param reason message key of why nothing is saved
     */
    static Mono<ServerResponse> unsaved(FormState<?> form, String title, String reason) {
        AdmittedRequest request = form.request();
        return UnsavedInput.report(
                form,
                heading(request, title),
                request.flash(Flash.Kind.WARNING, reason),
                new PageLink(request.message("sheet.title"), Paths.SITE_SHEET.link(request.site()), false, false));
    }

    /** Returns to the sheet with the message about an act. */
    static Mono<ServerResponse> answer(AdmittedRequest request, SiteEndResult result) {
        return request.seeOther(Paths.SITE_SHEET.link(request.site()), message(request, result));
    }

    /** Returns to the sheet with the message about an act of central communications, and whether owners are told. */
    static Mono<ServerResponse> answer(AdmittedRequest request, SiteEndResult result, OwnerNotification owners) {
        if (result == SiteEndResult.OVERTAKEN) {
            return answer(request, result);
        }
        return owners.sentence(request)
                .flatMap(told -> request.seeOther(
                        Paths.SITE_SHEET.link(request.site()),
                        message(request, result).withText(told)));
    }

    /** Returns the message about an act. */
    static Flash message(AdmittedRequest request, SiteEndResult result) {
        return switch (result) {
            case ASKED -> request.success("site-end.asked");
            case WITHDRAWN -> request.success("site-end.withdrawn");
            case GRANTED -> request.success("site-end.granted");
            case REFUSED -> request.success("site-end.refused");
            case SET -> request.success("site-end.done");
            case OVERTAKEN -> request.flash(Flash.Kind.WARNING, "site-end.overtaken");
        };
    }
}
