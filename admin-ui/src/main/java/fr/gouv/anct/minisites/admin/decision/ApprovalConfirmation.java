package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.provisioning.decision.Decision;
import fr.gouv.anct.minisites.provisioning.request.AddressAvailability;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Asks for confirmation before an irreversible approval: shows the site, its address, the recipients of letters. */
@Component
class ApprovalConfirmation {

    private static final HiddenField CONFIRMED = new HiddenField("confirmed", "true");

    private final AddressAvailability availability;

    ApprovalConfirmation(AddressAvailability availability) {
        this.availability = availability;
    }

    static boolean confirmed(AdmittedRequest admitted) {
        return admitted.field(CONFIRMED.name()).equals(CONFIRMED.value());
    }

    Mono<ServerResponse> ask(AdmittedRequest admitted, FormState<Decision> form) {
        SiteRequest request = admitted.requireSiteRequest();
        String name = RequestLabels.name(admitted, request);
        String page = Paths.DECISION.link(request.id());
        ConfirmScreen screen = new ConfirmScreen(
                admitted.message("decision.confirm.lead", name, address(request)),
                List.of(
                        owner(admitted, request, RequestField.OWNER_NAME, RequestField.OWNER_EMAIL),
                        owner(admitted, request, RequestField.SECOND_OWNER_NAME, RequestField.SECOND_OWNER_EMAIL),
                        admitted.message(
                                form.value().reason().isEmpty()
                                        ? "decision.confirm.requester"
                                        : "decision.confirm.requester.reason",
                                request.requester().name()),
                        admitted.message("decision.confirm.final")),
                DecisionResource.DECISION.link(request.id()),
                Stream.concat(
                                HiddenField.of(form.texts()),
                                Stream.of(
                                        new HiddenField(DecisionResource.VERSION, String.valueOf(request.version())),
                                        CONFIRMED))
                        .toList(),
                admitted.message("decision.confirm"),
                page,
                true);
        ScreenHeading heading = admitted.heading("decision.confirm.title", name)
                .below(admitted.message("decision.queue.title"), Paths.DECISIONS.link())
                .below(name, page);
        return admitted.show(heading, screen);
    }

    private String address(SiteRequest request) {
        return availability
                .url(request.answers())
                .orElseGet(() -> request.answers().get(RequestField.SLUG).strip());
    }

    private static String owner(AdmittedRequest admitted, SiteRequest request, RequestField name, RequestField email) {
        return admitted.message(
                "decision.confirm.owner",
                request.answers().get(name).strip(),
                request.answers().get(email).strip());
    }
}
