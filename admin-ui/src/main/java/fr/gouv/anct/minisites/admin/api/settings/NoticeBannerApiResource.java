package fr.gouv.anct.minisites.admin.api.settings;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBannerLinks;
import fr.gouv.anct.minisites.site.NoticeBannerSource;
import fr.gouv.anct.minisites.site.NoticeBanners;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads, replaces and deletes the notice banner of the team of a site. */
@Component
class NoticeBannerApiResource implements BackOfficeResource {

    private static final String NOTICE = ApiRequests.ROOT + "/sites/{site}/notice";
    private final NoticeBanners banners;
    private final NoticeBannerLinks links;
    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;

    NoticeBannerApiResource(
            NoticeBanners banners,
            NoticeBannerLinks links,
            JsonBodyReader json,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses) {
        this.banners = banners;
        this.links = links;
        this.json = json;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(NOTICE, new Guard.OfSite(Action.SITE_READ), this::show)
                        .documentedBy(
                                ApiOperation.returning("api.operation.notice.getNotice", NoticeBannerDetails.class)),
                Route.put(NOTICE, arrange, this::put)
                        .documentedBy(
                                ApiOperation.returning("api.operation.notice.saveNotice", NoticeBannerDetails.class)
                                        .sends(NoticeBanner.class)
                                        .requiringIfMatch()),
                Route.delete(NOTICE, arrange, this::remove)
                        .documentedBy(ApiOperation.returning("api.operation.notice.deleteNotice", null)));
    }

    private Mono<NoticeBannerDetails> now() {
        return banners.current()
                .map(current -> new NoticeBannerDetails(current.team()))
                .defaultIfEmpty(new NoticeBannerDetails(null));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return now().flatMap(now -> responses.answer(request, now));
    }

    private Mono<ServerResponse> put(AdmittedRequest request) {
        return now().doOnNext(now -> preconditions.require(request, now))
                .zipWhen(_ -> json.read(request, NoticeBanner.class).flatMap(this::checked))
                .flatMap(both -> put(request, both.getT1(), both.getT2()));
    }

    private Mono<NoticeBanner> checked(NoticeBanner sent) {
        return links.typed(sent).flatMap(link -> links.read(link).map(read -> checked(sent, link, read)));
    }

    private NoticeBanner checked(NoticeBanner sent, String link, NoticeBannerLinks.Read read) {
        List<Problem> found = new ArrayList<>(Constraints.check(sent));
        // The target of the link may have been deleted, and then there is no link to enter.
        if (read.wrong() || (sent.link() != null && link.isEmpty())) {
            found.add(Problem.of("link", "target"));
        }
        if (!found.isEmpty()) {
            throw problems.invalid("notice", found);
        }
        return sent.linkedTo(read.link()).normalized();
    }

    private Mono<ServerResponse> put(AdmittedRequest request, NoticeBannerDetails now, NoticeBanner wanted) {
        return banners.replace(request.site(), NoticeBannerSource.TEAM, now.notice(), wanted, request.actor())
                .switchIfEmpty(Mono.error(problems::siteNotCreated))
                .flatMap(done -> done ? now() : Mono.error(problems.preconditionFailed()))
                .flatMap(responses::ok);
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return banners.remove(request.site(), NoticeBannerSource.TEAM, request.actor())
                .then(Mono.defer(() -> ServerResponse.noContent().build()));
    }
}
