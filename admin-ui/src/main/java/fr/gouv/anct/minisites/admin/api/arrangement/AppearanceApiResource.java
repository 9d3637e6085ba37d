package fr.gouv.anct.minisites.admin.api.arrangement;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.appearance.TypedLook;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Wrong;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.site.Look;
import fr.gouv.anct.minisites.site.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and replaces the appearance of a site. */
@Component
class AppearanceApiResource implements Resource {

    private static final String LOOK = Api.ROOT + "/sites/{site}/appearance";
    private static final String LOGO = "/operatorLogo";
    private static final Map<String, String> POINTERS = Map.of(
            TypedLook.ACCENT, "/appearance/accent",
            TypedLook.BRAND, "/brandBlock",
            TypedLook.IMAGE, LOGO,
            TypedLook.OPERATOR, "/operatorName");

    private final SettingApiHandler desk;
    private final Problems problems;
    private final Texts texts;

    AppearanceApiResource(SettingApiHandler desk, Problems problems, Texts texts) {
        this.desk = desk;
        this.problems = problems;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(LOOK, new Guard.OfSite(Action.SITE_READ), call -> desk.show(call, Part.LOOK))
                        .told(Operation.one("api.operation.appearance.getAppearance", Look.class)),
                Route.put(LOOK, new Guard.OfSite(Action.SITE_ARRANGE), this::change)
                        .told(Operation.one("api.operation.appearance.saveAppearance", Look.class)
                                .sends(Look.class)
                                .ifSeen()));
    }

    private Mono<ServerResponse> change(Call call) {
        return desk.change(
                call,
                Part.LOOK,
                (sent, now) -> checked(sent, now.value()),
                new Wrong(LOGO, texts.say("look.problem.image")));
    }

    private Look checked(Look sent, Look now) {
        TypedLook typed = TypedLook.of(sent);
        Map<String, String> wrong = new LinkedHashMap<>(typed.problems());
        if (sent.appearance().mourning() != now.appearance().mourning()) {
            wrong.put("/appearance/mourning", "api.appearance.mourning");
        }
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong, field -> POINTERS.getOrDefault(field, field));
        }
        return typed.look(now);
    }
}
