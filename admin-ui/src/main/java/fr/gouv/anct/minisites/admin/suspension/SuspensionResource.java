package fr.gouv.anct.minisites.admin.suspension;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.UnsavedInput;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.suspension.SiteSuspensions;
import fr.gouv.anct.minisites.provisioning.suspension.Suspension;
import fr.gouv.anct.minisites.provisioning.suspension.SuspensionOrder;
import fr.gouv.anct.minisites.provisioning.suspension.SuspensionResult;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.Tenants;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Suspends a live site, or changes its suspension: asks for the reason, the notice and the last day, then shows what
 * visitors will read.
 */
@Component
class SuspensionResource implements BackOfficeResource {

    private static final Form<SuspensionOrder> FORM = Form.of(SuspensionOrder.class, "suspension");

    /** Hidden field with the id of the suspension that is changed. */
    private static final String SEEN = "suspension";

    private final SiteSuspensions suspensions;
    private final OwnerNotification owners;
    private final Tenants tenants;
    private final MinisitesProperties properties;
    private final Clock clock;

    SuspensionResource(
            SiteSuspensions suspensions,
            OwnerNotification owners,
            Tenants tenants,
            MinisitesProperties properties,
            Clock clock) {
        this.suspensions = suspensions;
        this.owners = owners;
        this.tenants = tenants;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard suspend = new Guard.OfSite(Action.SITE_SUSPEND);
        return List.of(
                Route.get(Paths.SUSPENSION, suspend, this::open), Route.post(Paths.SUSPENSION, suspend, this::send));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return switch (request.site().state()) {
            case LIVE -> show(HttpStatus.OK, FORM.empty(request, SuspensionOrder.NONE), "");
            case SUSPENDED ->
                suspensions
                        .findOpen(request.site())
                        .flatMap(open -> show(
                                HttpStatus.OK,
                                FORM.empty(request, SuspensionOrder.of(open)),
                                open.id().toString()))
                        .switchIfEmpty(Mono.defer(() -> respond(request, SuspensionResult.OVER)));
            case PREPARATION, ARCHIVED, DELETED -> respond(request, SuspensionResult.NOT_LIVE);
        };
    }

    /** @param seen id of the suspension that is changed; empty to suspend a live site */
    private Mono<ServerResponse> show(HttpStatus status, FormState<SuspensionOrder> form, String seen) {
        AdmittedRequest request = form.request();
        String lead = request.message(
                key(seen) + ".lead", properties.url(request.site().canonical()));
        return request.show(status, heading(request, seen), screen(form, seen, lead));
    }

    private static ScreenHeading heading(AdmittedRequest request, String seen) {
        return request.heading(key(seen) + ".title", request.site().name())
                .below(request.message("sheet.title"), Paths.SITE_SHEET.link(request.site()));
    }

    private static FormScreen screen(FormState<SuspensionOrder> form, String seen, String lead) {
        AdmittedRequest request = form.request();
        FormView view = form.view();
        return FormScreen.of(
                lead,
                List.of(),
                view.fields(),
                view.action(),
                List.of(new HiddenField(SEEN, seen)),
                request.message(key(seen) + ".submit"),
                Paths.SITE.link(request.site()));
    }

    private static String key(String seen) {
        return seen.isEmpty() ? "suspension.form" : "suspension.edit";
    }

    private Mono<ServerResponse> send(AdmittedRequest request) {
        FormState<SuspensionOrder> sent = FORM.sent(request);
        String seen = request.field(SEEN);
        return Question.edits(request)
                ? show(HttpStatus.OK, sent, seen)
                : sent.answer((status, form) -> show(status, form, seen), form -> send(form, seen));
    }

    private Mono<ServerResponse> send(FormState<SuspensionOrder> form, String seen) {
        AdmittedRequest request = form.request();
        if (!form.value().timely(ParisCalendar.today(clock))) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, form.with(Problem.of("until", "range")), seen);
        }
        TenantState needed = seen.isEmpty() ? TenantState.LIVE : TenantState.SUSPENDED;
        if (request.site().state() == needed && !Question.confirmed(request)) {
            return ask(form, seen);
        }
        Mono<SuspensionResult> result = seen.isEmpty()
                ? suspensions.suspend(request.site(), form.value(), Interventions.service(request), request.actor())
                : change(request, form.value(), seen);
        return result.flatMap(done -> switch (done) {
            case SUSPENDED, CHANGED, REOPENED -> respond(request, done);
            case NOT_LIVE, OVERTAKEN, OVER -> overtaken(form);
        });
    }

    /**
     * Shows the form again for the present state: to change the suspension that is open now, or to suspend the site
     * that was reopened. Where neither is possible, it answers with what was typed.
     */
    private Mono<ServerResponse> overtaken(FormState<SuspensionOrder> form) {
        return tenants.findById(form.request().site().id())
                .flatMap(now -> switch (now.state()) {
                    case LIVE -> show(HttpStatus.CONFLICT, form.with(Problem.of("reason", "over")), "");
                    case SUSPENDED -> againstOpen(form, now);
                    case PREPARATION, ARCHIVED, DELETED -> unsaved(form);
                })
                .switchIfEmpty(Mono.defer(() -> unsaved(form)));
    }

    private Mono<ServerResponse> againstOpen(FormState<SuspensionOrder> form, Tenant now) {
        return suspensions.findOpen(now).flatMap(open -> showOver(form, open));
    }

    /** Shows the form again, below the suspension that it would replace. */
    private static Mono<ServerResponse> showOver(FormState<SuspensionOrder> form, Suspension open) {
        AdmittedRequest request = form.request();
        String seen = open.id().toString();
        String present = Stream.of(
                        Stream.of(open.reason()),
                        SuspensionLabels.visitors(request, open.notice(), open.until()).stream(),
                        Stream.of(SuspensionLabels.end(request, open.until())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        return request.show(
                HttpStatus.CONFLICT,
                heading(request, seen),
                screen(form.with(Problem.of("reason", "overtaken")), seen, request.message("suspension.overtaken.lead"))
                        .quoting(present));
    }

    private static Mono<ServerResponse> unsaved(FormState<SuspensionOrder> form) {
        AdmittedRequest request = form.request();
        return UnsavedInput.report(
                form,
                heading(request, ""),
                request.flash(Flash.Kind.WARNING, "suspension.not-live"),
                new PageLink(request.site().name(), Paths.SITE.link(request.site()), false, false));
    }

    private Mono<SuspensionResult> change(AdmittedRequest request, SuspensionOrder order, String seen) {
        return suspensions
                .findOpen(request.site())
                .filter(open -> open.id().toString().equals(seen))
                .flatMap(open -> suspensions.change(
                        request.site(), open, order, Interventions.service(request), request.actor()))
                .defaultIfEmpty(SuspensionResult.OVER);
    }

    private Mono<ServerResponse> ask(FormState<SuspensionOrder> form, String seen) {
        return owners.sentence(form.request(), "suspension.ask.owners").flatMap(told -> ask(form, seen, told));
    }

    private Mono<ServerResponse> ask(FormState<SuspensionOrder> form, String seen, String told) {
        AdmittedRequest request = form.request();
        SuspensionOrder order = form.value();
        Question question = Question.ofInput(
                        request,
                        seen.isEmpty() ? "suspension.ask" : "suspension.edit.ask",
                        HiddenField.of(form.texts()),
                        request.site().name())
                .below(request.message("sheet.title"), Paths.SITE_SHEET.link(request.site()))
                .hidden(SEEN, seen)
                .consequences(
                        request.message(
                                "suspension.ask.visitors",
                                properties.url(request.site().canonical())),
                        request.message(
                                "suspension.ask.notice",
                                String.join(" ", SuspensionLabels.visitors(request, order.notice(), order.until()))),
                        request.message("suspension.ask.team"),
                        told,
                        request.message("suspension.ask.reason", order.reason()),
                        SuspensionLabels.end(request, order.until()));
        return request.show(question.heading(), question);
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, SuspensionResult result) {
        return owners.sentence(request)
                .flatMap(told -> request.seeOther(
                        Paths.SITE.link(request.site()), SuspensionLabels.flash(request, result, told)));
    }
}
