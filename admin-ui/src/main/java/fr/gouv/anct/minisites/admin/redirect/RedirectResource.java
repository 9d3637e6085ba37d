package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectInput;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.RedirectProblem;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the form that creates or changes one redirect of a site, and the confirmed removal of it; the list and the
 * import are elsewhere.
 */
@Component
class RedirectResource implements BackOfficeResource {

    static final Guard ARRANGE = new Guard.OfSite(Action.SITE_ARRANGE);

    private static final Path.Two<Tenant, UUID> REMOVAL = Paths.REDIRECT.at("/suppression");
    /** Hidden field of the question, with the redirect that it names. */
    private static final String ASKED = "asked";

    private static final Form<RedirectInput> FORM = Form.of(RedirectInput.class, "redirect");

    private final RedirectManagement redirects;
    private final FormerSiteGuidance formerSites;

    RedirectResource(RedirectManagement redirects, FormerSiteGuidance formerSites) {
        this.redirects = redirects;
        this.formerSites = formerSites;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(
                                Route.get(Paths.NEW_REDIRECT, ARRANGE, this::open),
                                Route.post(Paths.NEW_REDIRECT, ARRANGE, this::add),
                                Route.get(
                                        Paths.REDIRECT,
                                        ARRANGE,
                                        request -> one(request).flatMap(redirect -> edit(request, redirect))),
                                Route.post(Paths.REDIRECT, ARRANGE, this::change)),
                        Confirmation.routes(REMOVAL, ARRANGE, this::one, this::askToRemove, this::remove).stream())
                .toList();
    }

    private Mono<Redirect> one(AdmittedRequest request) {
        return request.find("redirect", id -> redirects.one(request.site(), id));
    }

    /**
     * The form of a redirect.
     *
     * @param redirect null for a new one
     * @param returnHref screen that the form was opened from
     */
    record FormScreen(
            Tenant site,
            @Nullable Redirect redirect,
            FormView form,
            FormerSiteGuidance.Explanation former,
            String returnHref)
            implements Screen {

        public @Nullable String removeHref() {
            return redirect == null ? null : REMOVAL.link(site, redirect.id());
        }

        @Override
        public String template() {
            return "redirect/form";
        }
    }

    /** Returns the form, with the aliases of the site and the one that is stored or was submitted. */
    private static Form<RedirectInput> form(AdmittedRequest request, String alias) {
        Set<String> aliases = new TreeSet<>(RedirectManagement.aliases(request.site()));
        if (!alias.isBlank()) {
            aliases.add(alias);
        }
        List<Option> options = new ArrayList<>();
        if (!aliases.isEmpty()) {
            options.add(new Option("", request.message("redirect.field.alias.all")));
        }
        aliases.forEach(one -> options.add(new Option(one, one)));
        return FORM.choosing("alias", options);
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, @Nullable Redirect redirect, FormState<RedirectInput> state) {
        ScreenHeading heading = redirect == null
                ? request.heading("redirect.new")
                : request.heading("redirect.one", redirect.source().text());
        FormView form = redirect == null ? state.view().creating().postedTo(postedFrom(request)) : state.view();
        return request.show(
                status,
                heading.below(request.message("redirect.title"), Paths.REDIRECTS.link(request.site())),
                new FormScreen(
                        request.site(), redirect, form, formerSites.explanation(request.site()), returnHref(request)));
    }

    /** The list of what visitors did not find opens the form for one address, and goes on with the next. */
    private static boolean isFromConsultation(AdmittedRequest request) {
        return request.query(Paths.RETURN)
                .filter(Paths.FROM_CONSULTATION::equals)
                .isPresent();
    }

    private static String postedFrom(AdmittedRequest request) {
        String form = Paths.NEW_REDIRECT.link(request.site());
        return isFromConsultation(request) ? Path.query(form, Paths.RETURN, Paths.FROM_CONSULTATION) : form;
    }

    private static String returnHref(AdmittedRequest request) {
        return (isFromConsultation(request) ? Paths.CONSULTATION : Paths.REDIRECTS).link(request.site());
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        // The form can be opened with a path that is often requested without success.
        RedirectInput initial = new RedirectInput(request.query("de").orElse(""), "", "");
        return show(HttpStatus.OK, request, null, form(request, "").empty(request, initial));
    }

    private Mono<ServerResponse> edit(AdmittedRequest request, Redirect redirect) {
        RedirectInput stored = redirect.input();
        return show(
                HttpStatus.OK, request, redirect, form(request, stored.alias()).opened(request, stored));
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        // A missing value is refused with whatever else is: all problems are shown at once.
        FormState<RedirectInput> sent = form(request, request.field("alias")).sent(request);
        return redirects
                .add(request.site(), sent.value(), request.actor())
                .flatMap(decision -> answer(request, null, sent, decision));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return one(request).flatMap(stored -> change(request, stored));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, Redirect stored) {
        String alias = request.field("alias").isBlank() ? stored.source().alias() : request.field("alias");
        FormState<RedirectInput> sent = form(request, alias).sent(request, stored.input());
        if (sent.conflicting()) {
            return show(HttpStatus.CONFLICT, request, stored, sent);
        }
        return redirects
                .change(request.site(), stored, sent.value(), request.actor())
                .flatMap(decision -> answer(request, stored, sent, decision))
                // Another write came between read and write: the form is merged once more.
                .switchIfEmpty(Mono.defer(() -> change(request)));
    }

    private Mono<ServerResponse> answer(
            AdmittedRequest request,
            @Nullable Redirect before,
            FormState<RedirectInput> sent,
            RedirectDecision decision) {
        if (decision instanceof RedirectDecision.Refused(List<RedirectProblem> problems)) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    request,
                    before,
                    sent.with(problems.stream().map(RedirectProblem::problem).toList()));
        }
        Flash saved = request.success(before == null ? "redirect.created" : "redirect.changed");
        String kept = formerSites.kept(request, sent.value(), decision).orElse("");
        return unpublished(request, decision)
                .map(unpublished -> saved.withText((kept + " " + unpublished).strip()))
                .defaultIfEmpty(saved.withText(kept))
                .flatMap(flash -> request.seeOther(returnHref(request), flash));
    }

    /** Returns the notice for a redirect to a page that was never published; empty for others. */
    private Mono<String> unpublished(AdmittedRequest request, RedirectDecision decision) {
        return Mono.justOrEmpty(decision.redirected())
                .flatMap(source -> redirects.at(request.site(), source))
                .filter(redirect -> redirect.state() == Redirect.State.UNPUBLISHED)
                .map(_ -> request.message("redirect.unpublished"));
    }

    private Mono<Step> askToRemove(AdmittedRequest request, Redirect redirect) {
        return Mono.just(Question.of(
                        request,
                        "redirect.remove",
                        Paths.REDIRECT.link(request.site(), redirect.id()),
                        redirect.source().text(),
                        redirect.destination().text())
                .below(request.message("redirect.title"), Paths.REDIRECTS.link(request.site()))
                .consequences(
                        consequence(request, redirect),
                        request.message("redirect.remove.consequence.2", redirect.hits()))
                .hidden(ASKED, redirect.text()));
    }

    /** Effect of the removal; without a redirect, an alias redirects to the same path of the canonical address. */
    private static String consequence(AdmittedRequest request, Redirect redirect) {
        String key = "redirect.remove.consequence." + redirect.state().name().toLowerCase(Locale.ROOT);
        String alias = key + ".alias";
        return request.message(!redirect.source().alias().isEmpty() && request.hasMessage(alias) ? alias : key);
    }

    /** Asks again when the redirect is no longer the one that the question named. */
    private Mono<Step> remove(AdmittedRequest request, Redirect redirect) {
        String asked = request.field(ASKED);
        return asked.isEmpty() || asked.equals(redirect.text())
                ? redirects
                        .remove(request.site(), redirect, request.actor())
                        .flatMap(removed -> removed ? removed(request) : askAgain(request))
                : askToRemove(request, redirect);
    }

    private static Mono<Step> removed(AdmittedRequest request) {
        return Mono.just(new Confirmation.Redirection(
                Paths.REDIRECTS.link(request.site()), request.success("redirect.removed")));
    }

    private Mono<Step> askAgain(AdmittedRequest request) {
        return one(request).flatMap(redirect -> askToRemove(request, redirect));
    }
}
