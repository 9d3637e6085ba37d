package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.redirect.Problem;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.TypedRedirect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates a redirect, or changes its target. */
@Component
class RedirectResource implements Resource {

    private static final String NEW = RedirectAddress.ALL + "/nouvelle";

    private final RedirectManagement redirects;
    private final RedirectForm form;
    private final FormerSites formerSites;
    private final Screens screens;
    private final Texts texts;

    RedirectResource(
            RedirectManagement redirects, RedirectForm form, FormerSites formerSites, Screens screens, Texts texts) {
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
                Route.get(RedirectAddress.ONE, arrange, this::show),
                Route.post(RedirectAddress.ONE, arrange, this::change));
    }

    private Mono<ServerResponse> ask(Call call) {
        // The form can be opened with a path that is often requested without success.
        TypedRedirect typed = new TypedRedirect(call.query("de").orElse(""), "", "");
        return show(HttpStatus.OK, call, null, typed, null, FormMerge.none());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            @Nullable Redirect redirect,
            TypedRedirect typed,
            @Nullable Problem problem,
            FormMerge merge) {
        String list = RedirectAddress.all(call.site());
        RedirectScreen screen = RedirectScreen.of(
                texts.say(redirect == null ? "redirect.new.lead" : "redirect.one.lead"),
                merge.mark(form.fields(call.site(), typed, problem), texts),
                redirect == null ? list + "/nouvelle" : RedirectAddress.one(call.site(), redirect.id()),
                texts.say(redirect == null ? "redirect.new.submit" : "redirect.one.submit"),
                list,
                redirect == null ? null : RedirectAddress.one(call.site(), redirect.id()) + "/suppression",
                formerSites.explanation(call.site()));
        return screens.show(
                status,
                call,
                RedirectAddress.heading(
                                call.site(),
                                texts.say("redirect.title"),
                                redirect == null
                                        ? texts.say("redirect.new")
                                        : texts.say(
                                                "redirect.one",
                                                redirect.source().text()))
                        .erroneous(status.isError()),
                screen);
    }

    private Mono<ServerResponse> add(Call call) {
        TypedRedirect typed = RedirectForm.typed(call);
        return redirects
                .add(call.site(), typed, call.who())
                .flatMap(verdict -> answer(call, null, typed, verdict, FormMerge.none()));
    }

    private Mono<ServerResponse> show(Call call) {
        return named(call)
                .flatMap(redirect -> show(
                        HttpStatus.OK,
                        call,
                        redirect,
                        RedirectForm.typed(redirect),
                        null,
                        FormMerge.opened(stored(call, redirect))));
    }

    private List<FieldView> stored(Call call, Redirect redirect) {
        return form.fields(call.site(), RedirectForm.typed(redirect), null);
    }

    private Mono<Redirect> named(Call call) {
        return call.id("redirect")
                .flatMap(id -> redirects.one(call.site(), id))
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> change(Call call) {
        return named(call).flatMap(before -> change(call, before));
    }

    private Mono<ServerResponse> change(Call call, Redirect before) {
        FormMerge merge = FormMerge.of(call, stored(call, before));
        TypedRedirect typed = RedirectForm.typed(merge.merged(call));
        return merge.overtaken()
                ? show(HttpStatus.CONFLICT, call, before, typed, null, merge)
                : redirects
                        .change(call.site(), before, typed, call.who())
                        .flatMap(verdict -> answer(call, before, typed, verdict, merge))
                        // Another write came between read and write: the form is merged once more.
                        .switchIfEmpty(Mono.defer(() -> change(call)));
    }

    private Mono<ServerResponse> answer(
            Call call, @Nullable Redirect before, TypedRedirect typed, RedirectDecision verdict, FormMerge merge) {
        String done = before == null ? "redirect.made" : "redirect.changed";
        return verdict instanceof RedirectDecision.Refused(Problem problem)
                ? show(HttpStatus.UNPROCESSABLE_CONTENT, call, before, typed, problem, merge)
                : call.seeOther(
                        RedirectAddress.all(call.site()),
                        new Flash(
                                Flash.Kind.SUCCESS,
                                texts.say(done),
                                formerSites.kept(call.site(), typed, verdict).orElse("")));
    }
}
