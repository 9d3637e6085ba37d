package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Removes a redirect after a confirmation. */
@Component
class RedirectRemovalResource implements Resource {

    private static final String PATTERN = RedirectAddress.ONE + "/suppression";

    private final RedirectManagement redirects;
    private final Screens screens;
    private final Texts texts;

    RedirectRemovalResource(RedirectManagement redirects, Screens screens, Texts texts) {
        this.redirects = redirects;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(Route.get(PATTERN, arrange, this::ask), Route.post(PATTERN, arrange, this::remove));
    }

    private Mono<Redirect> named(Call call) {
        return call.id("redirect")
                .flatMap(id -> redirects.one(call.site(), id))
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> ask(Call call) {
        return named(call).flatMap(redirect -> confirm(call, redirect));
    }

    private Mono<ServerResponse> confirm(Call call, Redirect redirect) {
        String address = RedirectAddress.one(call.site(), redirect.id());
        ConfirmScreen screen = new ConfirmScreen(
                texts.say(
                        "redirect.remove.lead",
                        redirect.source().text(),
                        redirect.destination().text()),
                List.of(consequence(redirect), texts.say("redirect.remove.consequence.2", redirect.hits())),
                address + "/suppression",
                List.of(),
                texts.say("redirect.remove.confirm"),
                address);
        return screens.show(
                call,
                RedirectAddress.heading(call.site(), texts.say("redirect.title"), texts.say("redirect.remove.title")),
                screen);
    }

    /** Effect of the removal; without a redirect, an alias redirects to the same path of the canonical address. */
    private String consequence(Redirect redirect) {
        String key = "redirect.remove.consequence." + redirect.state().name().toLowerCase(Locale.ROOT);
        String alias = key + ".alias";
        return texts.say(!redirect.source().alias().isEmpty() && texts.has(alias) ? alias : key);
    }

    private Mono<ServerResponse> remove(Call call) {
        return named(call)
                .flatMap(redirect ->
                        redirects.remove(call.site(), redirect, call.who()).thenReturn(redirect))
                .flatMap(_ -> call.seeOther(
                        RedirectAddress.all(call.site()),
                        new Flash(Flash.Kind.SUCCESS, texts.say("redirect.removed"), "")));
    }
}
