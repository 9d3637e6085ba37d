package fr.gouv.anct.minisites.admin.suspension;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Redirection;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.suspension.SiteSuspensions;
import fr.gouv.anct.minisites.provisioning.suspension.Suspension;
import fr.gouv.anct.minisites.provisioning.suspension.SuspensionResult;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reopens a suspended site to visitors, after a confirmation that names the consequences and whether its owners are
 * notified.
 */
@Component
class ReopeningResource implements BackOfficeResource {

    /** Hidden field with the suspension that the user has read of. */
    private static final String SUSPENSION = "suspension";

    private final SiteSuspensions suspensions;
    private final OwnerNotification owners;
    private final MinisitesProperties properties;

    ReopeningResource(SiteSuspensions suspensions, OwnerNotification owners, MinisitesProperties properties) {
        this.suspensions = suspensions;
        this.owners = owners;
        this.properties = properties;
    }

    @Override
    public List<Route> routes() {
        return Confirmation.routes(
                Paths.REOPENING,
                new Guard.OfSite(Action.SITE_SUSPEND),
                request -> Mono.just(request.site()),
                this::ask,
                this::reopen);
    }

    private Mono<Step> ask(AdmittedRequest request, Tenant site) {
        return owners.sentence(request)
                .flatMap(told -> suspensions
                        .findOpen(site)
                        .<Step>map(open -> question(request, site, open, told))
                        .defaultIfEmpty(answer(request, SuspensionResult.OVER, told)));
    }

    private Question question(AdmittedRequest request, Tenant site, Suspension open, String told) {
        return Question.of(request, "suspension.reopen", Paths.SITE.link(site), site.name())
                .below(request.message("sheet.title"), Paths.SITE_SHEET.link(site))
                .hidden(SUSPENSION, open.id().toString())
                .consequences(
                        request.message("suspension.reopen.visitors", properties.url(site.canonical())),
                        request.message("suspension.reopen.changes"),
                        told);
    }

    private Mono<Step> reopen(AdmittedRequest request, Tenant site) {
        UUID seen = CanonicalUuid.read(request.field(SUSPENSION)).orElseGet(() -> new UUID(0, 0));
        return suspensions
                .reopen(site, seen, Interventions.service(request), request.actor())
                .zipWith(owners.sentence(request), (result, told) -> answer(request, result, told));
    }

    private static Step answer(AdmittedRequest request, SuspensionResult result, String told) {
        return new Redirection(Paths.SITE.link(request.site()), SuspensionLabels.flash(request, result, told));
    }
}
