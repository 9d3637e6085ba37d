package fr.gouv.anct.minisites.admin.api.arrangement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.menu.MenuCheck;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Wrong;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.Parts;
import fr.gouv.anct.minisites.navigation.Menus;
import fr.gouv.anct.minisites.site.Arranged;
import fr.gouv.anct.minisites.site.Arrangements;
import fr.gouv.anct.minisites.site.Part;
import fr.gouv.anct.minisites.site.Standing;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The menus of a site, read and arranged as a whole. */
@Component
class MenusResource implements Resource {

    private static final String MENUS = Api.ROOT + "/sites/{site}/menus";

    private final Arrangements arrangements;
    private final SentJson json;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    MenusResource(
            Arrangements arrangements, SentJson json, Seen seen, Problems problems, JsonAnswers answers, Texts texts) {
        this.arrangements = arrangements;
        this.json = json;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(MENUS, new Guard.OfSite(Action.SITE_READ), this::show)
                        .told(Operation.one("api.operation.menus.getMenus", Menus.class)),
                Route.put(MENUS, new Guard.OfSite(Action.SITE_ARRANGE), this::arrange)
                        .told(Operation.one("api.operation.menus.saveMenus", Menus.class)
                                .sends(Menus.class)
                                .ifSeen()));
    }

    private Mono<ServerResponse> show(Call call) {
        return now(call).flatMap(now -> answers.answer(call, now.value()));
    }

    private Mono<Standing<Menus>> now(Call call) {
        return arrangements
                .of(call.site(), Part.MENUS)
                .defaultIfEmpty(new Standing<>(Menus.EMPTY, Part.MENUS.digest(Menus.EMPTY)));
    }

    private Mono<ServerResponse> arrange(Call call) {
        return now(call)
                .doOnNext(now -> seen.require(call, now.value()))
                .zipWhen(_ -> json.read(call, Menus.class))
                .flatMap(both -> arrange(call, both.getT1(), checked(both.getT2())));
    }

    private Menus checked(Menus sent) {
        try {
            Parts.requireComplete(sent);
        } catch (IllegalArgumentException incomplete) {
            throw problems.invalid("", texts.say("api.shape"));
        }
        List<Wrong> wrong = MenuCheck.problems(sent).entrySet().stream()
                .map(problem -> new Wrong(problem.getKey(), texts.say(problem.getValue())))
                .toList();
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong);
        }
        return sent;
    }

    private Mono<ServerResponse> arrange(Call call, Standing<Menus> now, Menus wanted) {
        return arrangements
                .change(call.site(), Part.MENUS, now.version(), wanted, call.who())
                .switchIfEmpty(Mono.error(() -> problems.conflict(
                        "not-made", texts.say("api.not-made"), texts.say("arrangement.unmade"), List.of())))
                .flatMap(outcome -> switch (outcome) {
                    case Arranged.Done<Menus> _ -> answers.done(wanted);
                    case Arranged.Unchanged<Menus> _ -> answers.done(wanted);
                    case Arranged.Overtaken<Menus> _ -> Mono.error(problems.overtaken());
                    case Arranged.Foreign<Menus> _ -> Mono.error(problems.invalid("", texts.say("api.menus.foreign")));
                });
    }
}
