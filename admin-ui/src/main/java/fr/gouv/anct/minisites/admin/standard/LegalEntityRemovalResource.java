package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.standard.AffectedSite;
import fr.gouv.anct.minisites.standard.LegalEntity;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Removes a legal entity whose SIRET no site states, after a confirmation; otherwise the sites are listed. */
@Component
class LegalEntityRemovalResource implements BackOfficeResource {

    private static final String PATH = LegalEntityResource.PATH + "/retrait";
    private static final String SIRET = "siret";
    /** Maximum number of sites listed. */
    private static final int NAMED = 10;

    private final Standards standards;
    private final ScreenResponses screens;
    private final Messages messages;

    LegalEntityRemovalResource(Standards standards, ScreenResponses screens, Messages messages) {
        this.standards = standards;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.STANDARDS_MANAGE);
        return List.of(Route.get(PATH, manage, this::showForm), Route.post(PATH, manage, this::remove));
    }

    static String address(LegalEntity entity) {
        return PATH + "?" + SIRET + "=" + entity.siret();
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return named(request)
                .flatMap(entity -> showForm(request, entity))
                .switchIfEmpty(Mono.defer(() -> request.seeOther(StandardsResource.PATH)));
    }

    private Mono<LegalEntity> named(AdmittedRequest request) {
        String siret = request.query(SIRET).orElse("");
        return standards
                .entities()
                .flatMap(all -> Mono.justOrEmpty(all.stream()
                        .filter(entity -> entity.siret().equals(siret))
                        .findFirst()));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, LegalEntity entity) {
        return uses(entity)
                .flatMap(uses -> uses.total() == 0 ? confirm(request, entity) : refuse(request, entity, uses));
    }

    private Mono<ResultPage<AffectedSite>> uses(LegalEntity entity) {
        return standards.touched(entity.siret(), 1, NAMED);
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, LegalEntity entity) {
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("standard.entity.remove.lead", entity.name(), entity.siret()),
                List.of(messages.get("standard.entity.remove.consequence")),
                address(entity),
                List.of(),
                messages.get("standard.entity.remove.confirm"),
                StandardsResource.PATH);
        return screens.show(
                request,
                ScreenHeading.of(messages.get("standard.entity.remove.title"))
                        .below(messages.get("standard.title"), StandardsResource.PATH),
                screen);
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return named(request)
                .flatMap(entity -> remove(request, entity))
                .switchIfEmpty(Mono.defer(() -> request.seeOther(StandardsResource.PATH)));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request, LegalEntity entity) {
        return standards
                .remove(entity.siret(), request.actor())
                .flatMap(done -> done ? done(request) : refuse(request, entity));
    }

    private Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(
                StandardsResource.PATH, new Flash(Flash.Kind.SUCCESS, messages.get("standard.entity.removed"), ""));
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, LegalEntity entity) {
        return uses(entity).flatMap(uses -> refuse(request, entity, uses));
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, LegalEntity entity, ResultPage<AffectedSite> uses) {
        String names = uses.items().stream().map(AffectedSite::name).collect(Collectors.joining(", "));
        boolean others = uses.total() > uses.items().size();
        return request.seeOther(
                StandardsResource.PATH,
                new Flash(
                        Flash.Kind.WARNING,
                        messages.get("standard.entity.used", entity.name(), uses.total()),
                        messages.get(
                                "standard.entity.used.text",
                                others ? messages.get("standard.entity.used.others", names) : names)));
    }
}
