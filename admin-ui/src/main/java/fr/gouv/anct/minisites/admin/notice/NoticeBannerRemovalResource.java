package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.suspension.OwnerNotification;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes the notice banner of a site after a confirmation, also in place of its team. */
@Component
class NoticeBannerRemovalResource implements BackOfficeResource {

    private static final Path.One<Tenant> REMOVAL = Paths.NOTICE.at("/retrait");
    private static final Path.One<Tenant> INTERVENTION = NoticeBannerChanges.INTERVENTION.at("/retrait");

    private final NoticeBannerChanges changes;
    private final OwnerNotification owners;

    NoticeBannerRemovalResource(NoticeBannerChanges changes, OwnerNotification owners) {
        this.changes = changes;
        this.owners = owners;
    }

    /** Returns where the banner is removed. */
    static Path.One<Tenant> path(boolean intervenes) {
        return intervenes ? INTERVENTION : REMOVAL;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        routes(REMOVAL, NoticeBannerChanges.ARRANGE).stream(),
                        routes(INTERVENTION, NoticeBannerChanges.INTERVENE).stream())
                .toList();
    }

    private List<Route> routes(Path path, Guard guard) {
        return Confirmation.routes(path, guard, request -> Mono.just(request.site()), this::ask, this::remove);
    }

    private Mono<Step> ask(AdmittedRequest request, Tenant site) {
        Question question = Question.of(request, "notice.remove", Paths.NOTICE.link(site))
                .below(request.message("notice.title"), Paths.NOTICE.link(site))
                .consequences(request.messages().get(site, "notice.remove.consequence"));
        return NoticeBannerChanges.intervenes(request)
                ? owners.sentence(request, NoticeBannerChanges.TOLD).map(told -> question.consequences(told))
                : Mono.just(question);
    }

    private Mono<Step> remove(AdmittedRequest request, Tenant site) {
        return changes.remove(request)
                .then(Mono.fromSupplier(() ->
                        new Confirmation.Redirection(Paths.NOTICE.link(site), request.success("notice.removed"))));
    }
}
