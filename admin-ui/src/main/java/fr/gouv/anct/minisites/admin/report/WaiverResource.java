package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.MessageScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
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
    private final ScreenResponses screens;
    private final Messages messages;

    WaiverResource(
            PageContexts contexts,
            PublicationGate gate,
            ReviewNotifications notifications,
            ScreenResponses screens,
            Messages messages) {
        this.contexts = contexts;
        this.gate = gate;
        this.notifications = notifications;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard waive = new Guard.OfSite(Action.CHECKS_WAIVE);
        return List.of(
                Route.get(CheckUrls.WAIVER, waive, this::showForm), Route.post(CheckUrls.WAIVER, waive, this::waive));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return contexts.of(request).flatMap(context -> showForm(request, context));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, PageContext context) {
        return gate.waivable(context.head().revisionId())
                .flatMap(result -> result == PublicationResult.DONE
                        ? form(HttpStatus.OK, request, context, field(""))
                        : respond(request, context, result));
    }

    private FieldView field(String typed) {
        return FieldView.of(FieldView.Kind.TEXT, REASON, messages.get("check.waive.reason"), typed)
                .withHint(messages.get("check.waive.reason.hint"))
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
        String address = CheckUrls.page(request.site(), draft.page().id());
        FormScreen screen = FormScreen.of(
                messages.get("check.waive.lead", String.valueOf(draft.number())),
                List.of(
                        messages.get("check.waive.deciders." + deciders.name().toLowerCase(Locale.ROOT)),
                        messages.get("check.waive.consequence.2")),
                List.of(field),
                address + "/derogation",
                List.of(new HiddenField(REVISION, draft.revisionId().toString())),
                messages.get("check.waive.confirm"),
                address);
        return screens.show(status, request, heading(request, draft).erroneous(field.error() != null), screen);
    }

    private ScreenHeading heading(AdmittedRequest request, Draft draft) {
        String title = draft.revision().title();
        return ScreenHeading.of(messages.get("check.waive.title", title))
                .below(request.site().name(), "/sites/" + request.site().slug())
                .below(
                        messages.get("page.heading", title, messages.get("check.tab")),
                        CheckUrls.page(request.site(), draft.page().id()));
    }

    private Mono<ServerResponse> waive(AdmittedRequest request) {
        FieldView field = field(request.field(REASON));
        String reason = field.value().replace("\u0000", "").strip();
        if (reason.isEmpty() || reason.length() > Waiver.LONGEST_REASON) {
            String error = reason.isEmpty()
                    ? messages.get("check.waive.reason.missing")
                    : messages.get("publication.too-long", String.valueOf(Waiver.LONGEST_REASON));
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
                        ? form(HttpStatus.CONFLICT, request, context, overtaken(context, field))
                        : unused(request, context, result, field));
    }

    private FieldView overtaken(PageContext context, FieldView field) {
        return field.withError(
                messages.get(
                        "check.waive.overtaken", String.valueOf(context.head().number())),
                List.of());
    }

    private Mono<ServerResponse> unused(
            AdmittedRequest request, PageContext context, PublicationResult result, FieldView field) {
        Draft draft = context.head();
        PageLink report = new PageLink(
                messages.get("check.tab"),
                CheckUrls.page(request.site(), draft.page().id()),
                false,
                false);
        return screens.show(
                HttpStatus.CONFLICT,
                request,
                heading(request, draft),
                new MessageScreen(
                        messages.get(key(result)),
                        messages.get(key(result) + ".text") + " " + messages.get("error.typed"),
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

    private Mono<ServerResponse> respond(AdmittedRequest request, PageContext context, PublicationResult result) {
        Flash flash = result == PublicationResult.DONE
                ? new Flash(Flash.Kind.SUCCESS, messages.get("check.waive.done"), messages.get("check.waive.done.text"))
                : new Flash(Flash.Kind.WARNING, messages.get(key(result)), messages.get(key(result) + ".text"));
        return request.seeOther(
                CheckUrls.page(request.site(), context.head().page().id()), flash);
    }
}
