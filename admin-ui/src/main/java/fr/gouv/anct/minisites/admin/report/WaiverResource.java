package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.ChecksViewFactory;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.UnsavedInput;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeadings;
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
import fr.gouv.anct.minisites.validation.Multiline;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
    private static final Form<WaiverInput> FORM = Form.of(WaiverInput.class, "check.waive");

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

    /** A waiver as typed. */
    record WaiverInput(
            @NotBlank @Multiline @Size(max = Waiver.LONGEST_REASON)
            String reason) {

        static final WaiverInput NONE = new WaiverInput("");
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return contexts.of(request).flatMap(context -> showForm(request, context));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, PageContext context) {
        return gate.waivable(context.head().revisionId())
                .flatMap(result -> result == PublicationResult.DONE
                        ? form(HttpStatus.OK, request, context, FORM.empty(request, WaiverInput.NONE))
                        : respond(request, context, result));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, AdmittedRequest request, PageContext context, FormState<WaiverInput> state) {
        return notifications
                .decidersAudience(request.requireAccount().id())
                .flatMap(deciders -> form(status, request, context.head(), deciders, state));
    }

    private Mono<ServerResponse> form(
            HttpStatus status,
            AdmittedRequest request,
            Draft draft,
            NotificationRecipients deciders,
            FormState<WaiverInput> state) {
        FormView form = state.view();
        FormScreen screen = FormScreen.of(
                request.message("check.waive.lead", String.valueOf(draft.number())),
                List.of(
                        request.message(
                                "check.waive.deciders." + deciders.name().toLowerCase(Locale.ROOT)),
                        request.message("check.waive.consequence.2")),
                form.fields(),
                form.action(),
                List.of(new HiddenField(REVISION, draft.revisionId().toString())),
                request.message("check.waive.confirm"),
                Paths.CHECKS.link(request.site(), draft.page().id()));
        return request.show(status, heading(request, draft), screen);
    }

    private static ScreenHeading heading(AdmittedRequest request, Draft draft) {
        String title = draft.revision().title();
        return PageHeadings.of(request, draft.page().kind(), request.message("check.waive.title", title))
                .below(
                        request.message("page.heading", title, request.message("check.tab")),
                        Paths.CHECKS.link(request.site(), draft.page().id()));
    }

    private Mono<ServerResponse> waive(AdmittedRequest request) {
        return contexts.of(request)
                .flatMap(context -> FORM.sent(request)
                        .answer(
                                (status, state) -> form(status, request, context, state),
                                state -> waive(request, context, state)));
    }

    private Mono<ServerResponse> waive(AdmittedRequest request, PageContext context, FormState<WaiverInput> state) {
        UUID page = context.head().page().id();
        return gate.waive(
                        request.site(), page, revisionId(request), state.value().reason(), request.actor())
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(result ->
                        result == PublicationResult.DONE ? respond(request, context, result) : refuse(request, state));
    }

    /**
     * Shows the form again, for the newest revision, with the typed reason; or the reason alone, where a waiver is no
     * longer possible.
     */
    private Mono<ServerResponse> refuse(AdmittedRequest request, FormState<WaiverInput> state) {
        return contexts.of(request).flatMap(context -> refuse(request, context, state));
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, PageContext context, FormState<WaiverInput> state) {
        return gate.waivable(context.head().revisionId())
                .flatMap(result -> result == PublicationResult.DONE
                        ? form(HttpStatus.CONFLICT, request, context, state.with(overtaken(context)))
                        : unused(context, result, state));
    }

    private static Problem overtaken(PageContext context) {
        return Problem.of("reason", "overtaken", String.valueOf(context.head().number()));
    }

    private static Mono<ServerResponse> unused(
            PageContext context, PublicationResult result, FormState<WaiverInput> state) {
        AdmittedRequest request = state.request();
        Draft draft = context.head();
        PageLink report = new PageLink(
                request.message("check.tab"),
                Paths.CHECKS.link(request.site(), draft.page().id()),
                false,
                false);
        return UnsavedInput.report(
                state, heading(request, draft), request.flash(Flash.Kind.WARNING, key(result)), report);
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
