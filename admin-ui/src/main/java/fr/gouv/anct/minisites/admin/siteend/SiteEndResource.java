package fr.gouv.anct.minisites.admin.siteend;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.provisioning.end.EndExtensionRequest;
import fr.gouv.anct.minisites.provisioning.end.SiteEndChanges;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Sets the end of a site, or answers the request of its owners to put it off, for central communications. */
@Component
class SiteEndResource implements BackOfficeResource {

    /** Hidden field with the request that is answered or withdrawn; empty to set the end. */
    static final String REQUEST = "request";

    private final SiteEndChanges ends;
    private final EndDateForm setting;
    private final EndAnswerForm answering;

    SiteEndResource(SiteEndChanges ends, EndDateForm setting, EndAnswerForm answering) {
        this.ends = ends;
        this.setting = setting;
        this.answering = answering;
    }

    @Override
    public List<Route> routes() {
        Guard set = new Guard.OfSite(Action.SITE_END_SET);
        return List.of(Route.get(Paths.SITE_END, set, this::open), Route.post(Paths.SITE_END, set, this::send));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        if (request.site().state().closed()) {
            return SiteEndLabels.warn(request, "site-end.closed");
        }
        return ends.find(request.site()).flatMap(end -> {
            EndExtensionRequest asked = end.request();
            if (asked == null) {
                return setting.open(request, end);
            }
            return own(request, asked)
                    ? SiteEndLabels.warn(request, "site-end.own")
                    : answering.open(request, end, asked);
        });
    }

    /** Whether the user has asked: another member of central communications answers. */
    static boolean own(AdmittedRequest request, EndExtensionRequest asked) {
        return asked.askedBy().equals(request.requireAccount().id());
    }

    private Mono<ServerResponse> send(AdmittedRequest request) {
        Optional<UUID> answered = CanonicalUuid.read(request.field(REQUEST));
        if (request.site().state().closed()) {
            return answered.isEmpty()
                    ? SiteEndLabels.warn(request, "site-end.closed")
                    : answering.refuseClosed(request);
        }
        return answered.isEmpty()
                ? setting.send(request)
                : ends.find(request.site()).flatMap(end -> answering.send(request, end, answered.get()));
    }
}
