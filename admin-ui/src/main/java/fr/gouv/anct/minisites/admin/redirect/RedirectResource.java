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
    private final Messages texts;

    RedirectResource(
            RedirectManagement redirects,
            RedirectForm form,
            FormerSiteGuidance formerSites,
            ScreenResponses screens,
            Messages texts) {
        this.redirects = redirects;
        this.form = form;
        this.formerSites = formerSites;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(NEW, arrange, this::ask),
                Route.post(NEW, arrange, this::add),
                Route.get(RedirectUrls.ONE, arrange, this::show),
                Route.post(RedirectUrls.ONE, arrange, this::change));
    }

    private Mono<ServerResponse> ask(AdmittedRequest call) {
        // The form can be opened with a path that is often requested without success.
        RedirectInput typed = new RedirectInput(call.query("de").orElse(""), "", "");
        return show(HttpStatus.OK, call, null, typed, null, FormMerge.none());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest call,
            @Nullable Redirect redirect,
            RedirectInput typed,
            @Nullable RedirectProblem problem,
            FormMerge merge) {
        String list = RedirectUrls.all(call.site());
        RedirectScreen screen = RedirectScreen.of(
                texts.get(redirect == null ? "redirect.new.lead" : "redirect.one.lead"),
                merge.mark(form.fields(call.site(), typed, problem), texts),
                redirect == null ? list + "/nouvelle" : RedirectUrls.one(call.site(), redirect.id()),
                texts.get(redirect == null ? "redirect.new.submit" : "redirect.one.submit"),
                list,
                redirect == null ? null : RedirectUrls.one(call.site(), redirect.id()) + "/suppression",
                formerSites.explanation(call.site()));
        return screens.show(
                status,
                call,
                RedirectUrls.heading(
                                call.site(),
                                texts.get("redirect.title"),
                                redirect == null
                                        ? texts.get("redirect.new")
                                        : texts.get(
                                                "redirect.one",
                                                redirect.source().text()))
                        .erroneous(status.isError()),
                screen);
    }

    private Mono<ServerResponse> add(AdmittedRequest call) {
        RedirectInput typed = RedirectForm.typed(call);
        return redirects
                .add(call.site(), typed, call.actor())
                .flatMap(verdict -> answer(call, null, typed, verdict, FormMerge.none()));
    }

    private Mono<ServerResponse> show(AdmittedRequest call) {
        return named(call)
                .flatMap(redirect -> show(
                        HttpStatus.OK,
                        call,
                        redirect,
                        RedirectForm.typed(redirect),
                        null,
                        FormMerge.opened(stored(call, redirect))));
    }

    private List<FieldView> stored(AdmittedRequest call, Redirect redirect) {
        return form.fields(call.site(), RedirectForm.typed(redirect), null);
    }

    private Mono<Redirect> named(AdmittedRequest call) {
        return call.id("redirect")
                .flatMap(id -> redirects.one(call.site(), id))
                .switchIfEmpty(Mono.defer(call::notFound));
    }

    private Mono<ServerResponse> change(AdmittedRequest call) {
        return named(call).flatMap(before -> change(call, before));
    }

    private Mono<ServerResponse> change(AdmittedRequest call, Redirect before) {
        FormMerge merge = FormMerge.of(call, stored(call, before));
        RedirectInput typed = RedirectForm.typed(merge.merged(call));
        return merge.overtaken()
                ? show(HttpStatus.CONFLICT, call, before, typed, null, merge)
                : redirects
                        .change(call.site(), before, typed, call.actor())
                        .flatMap(verdict -> answer(call, before, typed, verdict, merge))
                        // Another write came between read and write: the form is merged once more.
                        .switchIfEmpty(Mono.defer(() -> change(call)));
    }

    private Mono<ServerResponse> answer(
            AdmittedRequest call,
            @Nullable Redirect before,
            RedirectInput typed,
            RedirectDecision verdict,
            FormMerge merge) {
        String done = before == null ? "redirect.made" : "redirect.changed";
        return verdict instanceof RedirectDecision.Refused(RedirectProblem problem)
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, call, before, typed, problem, merge)
                : call.seeOther(
                        RedirectUrls.all(call.site()),
                        new Flash(
                                Flash.Kind.SUCCESS,
                                texts.get(done),
                                formerSites.kept(call.site(), typed, verdict).orElse("")));
    }
}
