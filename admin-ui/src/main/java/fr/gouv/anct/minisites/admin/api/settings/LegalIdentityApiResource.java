package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.LegalIdentity;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.standard.SharedLegalIdentity;
import fr.gouv.anct.minisites.standard.Standards;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and replaces the identity and the legal facts of a site. */
@Component
class LegalIdentityApiResource implements BackOfficeResource {

    private static final String PARTICULARS = ApiRequests.ROOT + "/sites/{site}/identity";

    private final SettingApiHandler settings;
    private final Standards standards;
    private final ApiProblems problems;
    private final Messages messages;

    LegalIdentityApiResource(SettingApiHandler settings, Standards standards, ApiProblems problems, Messages messages) {
        this.settings = settings;
        this.standards = standards;
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                                PARTICULARS,
                                new Guard.OfSite(Action.SITE_READ),
                                request -> settings.show(request, SiteSetting.PARTICULARS))
                        .documentedBy(
                                ApiOperation.returning("api.operation.identity.getIdentity", LegalIdentity.class)),
                Route.put(PARTICULARS, new Guard.OfSite(Action.SITE_SETTINGS), this::change)
                        .documentedBy(ApiOperation.returning("api.operation.identity.saveIdentity", LegalIdentity.class)
                                .sends(LegalIdentity.class)
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return standards
                .entities()
                .flatMap(entities -> settings.change(
                        request,
                        SiteSetting.PARTICULARS,
                        (sent, current) -> Mono.just(checked(sent, SharedLegalIdentity.of(current, entities))),
                        new Violation("", messages.get("api.shape"))));
    }

    private LegalIdentity checked(LegalIdentity sent, SharedLegalIdentity shared) {
        LegalIdentity wanted = shared.restored(sent.normalized());
        List<Problem> found = new ArrayList<>(Constraints.check(wanted));
        found.addAll(shared.problems(wanted));
        if (!found.isEmpty()) {
            throw problems.invalid("legal-identity", found);
        }
        return shared.own(wanted);
    }
}
