package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves feedback while the user types: availability of the address, to requester and decider, and thumbnail of the
 * site.
 */
@Component
class RequestFeedbackResource implements BackOfficeResource {

    static final Path.One<SiteRequest> ADDRESS = Paths.REQUEST.at("/adresse");
    static final Path.One<SiteRequest> APPEARANCE = Paths.REQUEST.at("/apparence");

    private final AddressFeedback feedback;
    private final RequestFields fields;

    RequestFeedbackResource(AddressFeedback feedback, RequestFields fields) {
        this.feedback = feedback;
        this.fields = fields;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ADDRESS, RequestResource.OWN, this::address),
                Route.get(Paths.DECISION_ADDRESS, new Guard.OfRequest(Action.REQUEST_DECIDE), this::address),
                Route.get(APPEARANCE, RequestResource.OWN, RequestFeedbackResource::appearance));
    }

    /** Fragment with the result of an address check, inserted below its field. */
    record AddressScreen(FieldView field) implements Screen {

        @Override
        public String template() {
            return "request/address";
        }
    }

    private Mono<ServerResponse> address(AdmittedRequest admitted) {
        String typed = admitted.query(RequestField.SLUG.code()).orElse("");
        FieldView field =
                FieldView.of(FieldView.Kind.SLUG, RequestField.SLUG.code(), fields.label(RequestField.SLUG), typed);
        return (typed.isEmpty() ? Mono.just(field) : checked(admitted, field))
                .map(AddressScreen::new)
                .flatMap(admitted.screens()::fragment);
    }

    private Mono<FieldView> checked(AdmittedRequest admitted, FieldView field) {
        SiteRequest request = admitted.requireSiteRequest();
        String kind = admitted.query(RequestField.ADDRESS_KIND.code())
                .orElseGet(() -> request.answers().get(RequestField.ADDRESS_KIND));
        return feedback.on(admitted, request, field, kind);
    }

    private static Mono<ServerResponse> appearance(AdmittedRequest admitted) {
        return admitted.screens()
                .fragment(SiteThumbnailScreen.of(
                        admitted.requireSiteRequest(),
                        admitted.query(RequestField.ACCENT.code()).orElse(""),
                        admitted.query(RequestField.TAGLINE.code()).orElse("")));
    }
}
