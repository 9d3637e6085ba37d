package fr.gouv.anct.minisites.admin.portalguide;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Redirection;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.portal.guide.GuideReview;
import fr.gouv.anct.minisites.portal.guide.GuideServices;
import fr.gouv.anct.minisites.portal.guide.PortalGuides;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes the draft of the guide, or the former guide again, after a confirmation. */
@Component
class GuidePublicationResource implements BackOfficeResource {

    static final Path.Fixed PUBLICATION = Paths.GUIDE.at("/publication");
    static final Path.Fixed RESTORATION = Paths.GUIDE.at("/retablissement");

    private static final String VERSION = "version";

    private static final String PUBLISHED = "published";

    private final PortalGuides guides;
    private final GuideServices services;

    GuidePublicationResource(PortalGuides guides, GuideServices services) {
        this.guides = guides;
        this.services = services;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        Confirmation.routes(
                                PUBLICATION, GuideDrafts.MANAGE, this::changed, this::askPublication, this::publish),
                        Confirmation.routes(
                                RESTORATION, GuideDrafts.MANAGE, this::replaced, this::askRestoration, this::restore))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the stored guide where its draft may be published. */
    private Mono<PortalGuides.Stored> changed(AdmittedRequest request) {
        return guides.find()
                .filter(PortalGuides.Stored::isChanged)
                .filterWhen(stored -> services.find()
                        .map(found -> GuideReview.of(services.current(stored.draft()), found).stream()
                                .noneMatch(GuideReview.Finding::preventsPublication)))
                .switchIfEmpty(overview());
    }

    private Mono<PortalGuides.Stored> replaced(AdmittedRequest request) {
        return guides.find().filter(stored -> stored.former() != null).switchIfEmpty(overview());
    }

    private static Mono<PortalGuides.Stored> overview() {
        return Mono.error(() -> new SeeOtherException(Paths.GUIDE.link()));
    }

    private Mono<Step> askPublication(AdmittedRequest request, PortalGuides.Stored stored) {
        return Mono.just(question(request, "portal-guide.publish").hidden(VERSION, Integer.toString(stored.version())));
    }

    private Mono<Step> askRestoration(AdmittedRequest request, PortalGuides.Stored stored) {
        return Mono.just(question(request, "portal-guide.restore").hidden(PUBLISHED, published(stored)));
    }

    private static Question question(AdmittedRequest request, String key) {
        return Question.of(request, key, Paths.GUIDE.link())
                .below(request.message("standard.title"), Paths.STANDARDS.link())
                .below(request.message("portal-guide.title"), Paths.GUIDE.link());
    }

    /** Publishes the draft that the question was about, and no later one. */
    private Mono<Step> publish(AdmittedRequest request, PortalGuides.Stored stored) {
        return request.field(VERSION).equals(Integer.toString(stored.version()))
                ? guides.publish(stored.version(), request.actor()).map(done -> published(request, done))
                : Mono.just(published(request, false));
    }

    private static Step published(AdmittedRequest request, boolean done) {
        return new Redirection(
                Paths.GUIDE.link(),
                done
                        ? request.success("portal-guide.published")
                        : request.flash(Flash.Kind.WARNING, "portal-guide.overtaken"));
    }

    /** Replaces the guide that the question was about, and no later one. */
    private Mono<Step> restore(AdmittedRequest request, PortalGuides.Stored stored) {
        return (request.field(PUBLISHED).equals(published(stored))
                        ? guides.restore(requireNonNull(stored.publishedAt()), request.actor())
                        : Mono.just(false))
                .map(done -> new Redirection(
                        Paths.GUIDE.link(),
                        done
                                ? request.success("portal-guide.restored")
                                : request.flash(Flash.Kind.WARNING, "portal-guide.replaced")));
    }

    private static String published(PortalGuides.Stored stored) {
        return Objects.toString(stored.publishedAt());
    }
}
