package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.standard.Entity;
import fr.gouv.anct.minisites.standard.Standards;
import fr.gouv.anct.minisites.standard.TouchedSite;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Removes a legal entity whose SIRET no site states, after a confirmation; otherwise the sites are listed. */
@Component
class EntityRemovalResource implements Resource {

    private static final String PATH = EntityResource.PATH + "/retrait";
    private static final String SIRET = "siret";
    /** Maximum number of sites listed. */
    private static final int NAMED = 10;

    private final Standards standards;
    private final Screens screens;
    private final Texts texts;

    EntityRemovalResource(Standards standards, Screens screens, Texts texts) {
        this.standards = standards;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        return List.of(Route.get(PATH, manage, this::ask), Route.post(PATH, manage, this::remove));
    }

    static String address(Entity entity) {
        return PATH + "?" + SIRET + "=" + entity.siret();
    }

    private Mono<ServerResponse> ask(Call call) {
        return named(call)
                .flatMap(entity -> uses(entity)
                        .flatMap(uses -> uses.total() == 0 ? confirm(call, entity) : refuse(call, entity, uses)))
                .switchIfEmpty(Mono.defer(() -> call.seeOther(StandardsResource.PATH)));
    }

    private Mono<Entity> named(Call call) {
        String siret = call.query(SIRET).orElse("");
        return standards
                .entities()
                .flatMap(all -> Mono.justOrEmpty(all.stream()
                        .filter(entity -> entity.siret().equals(siret))
                        .findFirst()));
    }

    private Mono<Listing<TouchedSite>> uses(Entity entity) {
        return standards.touched(entity.siret(), 1, NAMED);
    }

    private Mono<ServerResponse> confirm(Call call, Entity entity) {
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("standard.entity.remove.lead", entity.name(), entity.siret()),
                List.of(texts.say("standard.entity.remove.consequence")),
                address(entity),
                List.of(),
                texts.say("standard.entity.remove.confirm"),
                StandardsResource.PATH);
        return screens.show(
                call,
                Heading.of(texts.say("standard.entity.remove.title"))
                        .below(texts.say("standard.title"), StandardsResource.PATH),
                screen);
    }

    private Mono<ServerResponse> remove(Call call) {
        return named(call)
                .flatMap(entity -> standards
                        .remove(entity.siret(), call.who())
                        .flatMap(done -> done ? done(call) : uses(entity).flatMap(uses -> refuse(call, entity, uses))))
                .switchIfEmpty(Mono.defer(() -> call.seeOther(StandardsResource.PATH)));
    }

    private Mono<ServerResponse> done(Call call) {
        return call.seeOther(
                StandardsResource.PATH, new Flash(Flash.Kind.SUCCESS, texts.say("standard.entity.removed"), ""));
    }

    private Mono<ServerResponse> refuse(Call call, Entity entity, Listing<TouchedSite> uses) {
        String names = uses.items().stream().map(TouchedSite::name).collect(Collectors.joining(", "));
        boolean others = uses.total() > uses.items().size();
        return call.seeOther(
                StandardsResource.PATH,
                new Flash(
                        Flash.Kind.WARNING,
                        texts.say("standard.entity.used", entity.name(), uses.total()),
                        texts.say(
                                "standard.entity.used.text",
                                others ? texts.say("standard.entity.used.others", names) : names)));
    }
}
