package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.request.AddressAvailability;
import fr.gouv.anct.minisites.provisioning.request.AddressCheck;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves feedback while the user types: availability of the address, thumbnail of the site. */
@Component
class RequestFeedbackResource implements BackOfficeResource {

    private final AddressAvailability availability;
    private final RequestFields fields;
    private final SiteThumbnails thumbnails;
    private final ScreenResponses screens;
    private final Messages messages;

    RequestFeedbackResource(
            AddressAvailability availability,
            RequestFields fields,
            SiteThumbnails thumbnails,
            ScreenResponses screens,
            Messages messages) {
        this.availability = availability;
        this.fields = fields;
        this.thumbnails = thumbnails;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(
                Route.get("/demande/{request}/adresse", own, this::address),
                Route.get("/demande/{request}/apparence", own, this::look));
    }

    private Mono<ServerResponse> address(AdmittedRequest request) {
        String typed = request.query(RequestField.SLUG.key()).orElse("");
        String kind = request.query(RequestField.ADDRESS_KIND.key()).orElse("");
        FieldView field =
                FieldView.of(FieldView.Kind.SLUG, RequestField.SLUG.key(), fields.label(RequestField.SLUG), typed);
        return typed.isEmpty()
                ? screens.fragment(new AddressCheckScreen(field))
                : availability
                        .check(typed, request.requireSiteRequest().id())
                        .flatMap(check ->
                                screens.fragment(new AddressCheckScreen(withAddressCheck(field, check, kind))));
    }

    private FieldView withAddressCheck(FieldView field, AddressCheck check, String kind) {
        return switch (check) {
            case AddressCheck.Free free ->
                field.withSuccess(messages.get("site-request.address.free") + " " + free.url(kind));
            case AddressCheck.Refused refused ->
                field.withError(
                        fields.problemText(refused.problem()), refused.problem().suggestions());
        };
    }

    private Mono<ServerResponse> look(AdmittedRequest request) {
        return screens.fragment(thumbnails.of(
                request.requireSiteRequest(),
                request.query(RequestField.ACCENT.key()).orElse(""),
                request.query(RequestField.TAGLINE.key()).orElse("")));
    }
}
