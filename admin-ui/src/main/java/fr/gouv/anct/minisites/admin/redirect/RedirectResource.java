package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectInput;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates a redirect, or changes its target. */
@Component
class RedirectResource implements BackOfficeResource {

    private static final String NEW = RedirectUrls.ALL + "/nouvelle";

    private final RedirectManagement redirects;
    private final RedirectForm form;
    private final FormerSiteGuidance formerSites;
    private final ScreenResponses screens;
    private final Messages messages;

    RedirectResource(
            RedirectManagement redirects,
            RedirectForm form,
            FormerSiteGuidance formerSites,
            ScreenResponses screens,
            Messages messages) {
        this.redirects = redirects;
        this.form = form;
        this.formerSites = formerSites;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(NEW, arrange, this::showForm),
                Route.post(NEW, arrange, this::add),
                Route.get(RedirectUrls.ONE, arrange, this::show),
                Route.post(RedirectUrls.ONE, arrange, this::change));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        // The form can be opened with a path that is often requested without success.
        RedirectInput input = new RedirectInput(request.query("de").orElse(""), "", "");
        return show(HttpStatus.OK, request, null, input, null, FormMerge.none());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            @Nullable Redirect redirect,
            RedirectInput input,
            @Nullable RedirectProblem problem,
            FormMerge merge) {
        String list = RedirectUrls.all(request.site());
        RedirectScreen screen = RedirectScreen.of(
                messages.get(redirect == null ? "redirect.new.lead" : "redirect.one.lead"),
                merge.mark(form.fields(request.site(), input, problem), messages),
                redirect == null ? list + "/nouvelle" : RedirectUrls.one(request.site(), redirect.id()),
                messages.get(redirect == null ? "redirect.new.submit" : "redirect.one.submit"),
                list,
                redirect == null ? null : RedirectUrls.one(request.site(), redirect.id()) + "/suppression",
                formerSites.explanation(request.site()));
        return screens.show(
                status,
                request,
                RedirectUrls.heading(
                                request.site(),
                                messages.get("redirect.title"),
                                redirect == null
                                        ? messages.get("redirect.new")
                                        : messages.get(
                                                "redirect.one",
                                                redirect.source().text()))
                        .erroneous(status.isError()),
                screen);
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        RedirectInput input = RedirectForm.typed(request);
        return redirects
                .add(request.site(), input, request.actor())
                .flatMap(decision -> respond(request, null, input, decision, FormMerge.none()));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return named(request)
                .flatMap(redirect -> show(
                        HttpStatus.OK,
                        request,
                        redirect,
                        RedirectForm.typed(redirect),
                        null,
                        FormMerge.opened(stored(request, redirect))));
    }

    private List<FieldView> stored(AdmittedRequest request, Redirect redirect) {
        return form.fields(request.site(), RedirectForm.typed(redirect), null);
    }

    private Mono<Redirect> named(AdmittedRequest request) {
        return request.id("redirect")
                .flatMap(id -> redirects.one(request.site(), id))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return named(request).flatMap(before -> change(request, before));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, Redirect before) {
        FormMerge merge = FormMerge.of(request, stored(request, before));
        RedirectInput input = RedirectForm.typed(merge.merged(request));
        return merge.overtaken()
                ? show(HttpStatus.CONFLICT, request, before, input, null, merge)
                : redirects
                        .change(request.site(), before, input, request.actor())
                        .flatMap(decision -> respond(request, before, input, decision, merge))
                        // Another write came between read and write: the form is merged once more.
                        .switchIfEmpty(Mono.defer(() -> change(request)));
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request,
            @Nullable Redirect before,
            RedirectInput input,
            RedirectDecision decision,
            FormMerge merge) {
        String done = before == null ? "redirect.created" : "redirect.changed";
        return decision instanceof RedirectDecision.Refused(RedirectProblem problem)
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, request, before, input, problem, merge)
                : request.seeOther(
                        RedirectUrls.all(request.site()),
                        new Flash(
                                Flash.Kind.SUCCESS,
                                messages.get(done),
                                formerSites
                                        .kept(request.site(), input, decision)
                                        .orElse("")));
    }
}
