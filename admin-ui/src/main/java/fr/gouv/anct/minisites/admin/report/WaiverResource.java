package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.ChecksViewFactory;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.MessageScreen;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.review.NotificationRecipients;
import fr.gouv.anct.minisites.content.review.PublicationGate;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import fr.gouv.anct.minisites.content.review.Waiver;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Grants a waiver for the errors of a page's newest revision, with a reason. */
@Component
class WaiverResource implements BackOfficeResource {

    private static final String REVISION = "revision";
    private static final String REASON = "motif";

    private final PageContexts contexts;
    private final PublicationGate gate;
    private final ReviewNotifications notifications;

    WaiverResource(PageContexts contexts, PublicationGate gate, ReviewNotifications notifications) {
        this.contexts = contexts;
        this.gate = gate;
        this.notifications = notifications;
    }

    @Override
    public List<Route> routes() {
        Guard waive = new Guard.OfSite(Action.CHECKS_WAIVE);
        return List.of(
                Route.get(ChecksViewFactory.WAIVER, waive, this::showForm),
                Route.post(ChecksViewFactory.WAIVER, waive, this::waive));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return contexts.of(request).flatMap(context -> showForm(request, context));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, PageContext context) {
        return gate.waivable(context.head().revisionId())
                .flatMap(result -> result == PublicationResult.DONE
                        ? form(HttpStatus.OK, request, context, field(request, ""))
                        : respond(request, context, result));
    }

    private static FieldView field(AdmittedRequest request, String typed) {
        return FieldView.of(FieldView.Kind.TEXT, REASON, request.message("check.waive.reason"), typed)
                .withHint(request.message("check.waive.reason.hint"))
                .atMost(Waiver.LONGEST_REASON);
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest request, PageContext context, FieldView field) {
        return notifications
                .decidersAudience(request.requireAccount().id())
                .flatMap(deciders -> form(status, request, context.head(), deciders, field));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest request, Draft draft, NotificationRecipients deciders, FieldView field) {
        UUID page = draft.page().id();
        FormScreen screen = FormScreen.of(
                request.message("check.waive.lead", String.valueOf(draft.number())),
                List.of(
                        request.message(
                                "check.waive.deciders." + deciders.name().toLowerCase(Locale.ROOT)),
                        request.message("check.waive.consequence.2")),
                List.of(field),
                ChecksViewFactory.WAIVER.link(request.site(), page),
                List.of(new HiddenField(REVISION, draft.revisionId().toString())),
                request.message("check.waive.confirm"),
                Paths.CHECKS.link(request.site(), page));
        return request.show(status, heading(request, draft), screen);
    }

    private static ScreenHeading heading(AdmittedRequest request, Draft draft) {
        String title = draft.revision().title();
        return request.heading("check.waive.title", title)
                .below(
                        request.message("page.heading", title, request.message("check.tab")),
                        Paths.CHECKS.link(request.site(), draft.page().id()));
    }

    private Mono<ServerResponse> waive(AdmittedRequest request) {
        FieldView field = field(request, request.field(REASON));
        String reason = field.value().replace("\u0000", "").strip();
        if (reason.isEmpty() || reason.length() > Waiver.LONGEST_REASON) {
            String error = reason.isEmpty()
                    ? request.message("check.waive.reason.missing")
                    : request.message("publication.too-long", String.valueOf(Waiver.LONGEST_REASON));
            return contexts.of(request)
                    .flatMap(context -> form(
                            HttpStatus.UNPROCESSABLE_CONTENT, request, context, field.withError(error, List.of())));
        }
        return contexts.of(request).flatMap(context -> waive(request, context, field, reason));
    }

    private Mono<ServerResponse> waive(AdmittedRequest request, PageContext context, FieldView field, String reason) {
        return gate.waive(request.site(), context.head().page().id(), revisionId(request), reason, request.actor())
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(result ->
                        result == PublicationResult.DONE ? respond(request, context, result) : refuse(request, field));
    }

    /**
     * Shows the form again, for the newest revision, with the typed reason; or the reason alone, where a waiver is no
     * longer possible.
     */
    private Mono<ServerResponse> refuse(AdmittedRequest request, FieldView field) {
        return contexts.of(request).flatMap(context -> refuse(request, context, field));
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, PageContext context, FieldView field) {
        return gate.waivable(context.head().revisionId())
                .flatMap(result -> result == PublicationResult.DONE
                        ? form(HttpStatus.CONFLICT, request, context, overtaken(request, context, field))
                        : unused(request, context, result, field));
    }

    private static FieldView overtaken(AdmittedRequest request, PageContext context, FieldView field) {
        return field.withError(
                request.message(
                        "check.waive.overtaken", String.valueOf(context.head().number())),
                List.of());
    }

    private static Mono<ServerResponse> unused(
            AdmittedRequest request, PageContext context, PublicationResult result, FieldView field) {
        Draft draft = context.head();
        PageLink report = new PageLink(
                request.message("check.tab"),
                Paths.CHECKS.link(request.site(), draft.page().id()),
                false,
                false);
        // Nothing is to be corrected: the heading announces no error.
        return request.report(
                HttpStatus.CONFLICT,
                heading(request, draft),
                new MessageScreen(
                        request.message(key(result)),
                        request.message(key(result) + ".text") + " " + request.message("error.typed"),
                        List.of(field.value()),
                        List.of(report)));
    }

    private static String key(PublicationResult result) {
        return "publication.action." + result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the displayed revision; an id that does not exist for requests without this field. */
    private static UUID revisionId(AdmittedRequest request) {
        return CanonicalUuid.read(request.field(REVISION)).orElseGet(() -> new UUID(0, 0));
    }

    private static Mono<ServerResponse> respond(
            AdmittedRequest request, PageContext context, PublicationResult result) {
        Flash flash = result == PublicationResult.DONE
                ? request.success("check.waive.done")
                : request.flash(Flash.Kind.WARNING, key(result));
        return request.seeOther(
                Paths.CHECKS.link(request.site(), context.head().page().id()), flash);
    }
}
