package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.request.AddressAvailability;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Asks for confirmation before an irreversible approval: shows the site, its address, the recipients of letters. */
@Component
class ApprovalConfirmation {

    private static final String CONFIRMED = "confirmation";
    private static final String YES = "oui";

    private final AddressAvailability availability;
    private final RequestLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    ApprovalConfirmation(
            AddressAvailability availability, RequestLabels labels, ScreenResponses screens, Messages messages) {
        this.availability = availability;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    static boolean confirmed(AdmittedRequest admitted) {
        return admitted.field(CONFIRMED).equals(YES);
    }

    Mono<ServerResponse> ask(AdmittedRequest admitted, DecisionInput input) {
        SiteRequest request = admitted.requireSiteRequest();
        String name = labels.of(request);
        String page = RequestReviews.path(request);
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("decision.confirm.lead", name, address(request)),
                List.of(
                        owner(request, RequestField.OWNER_NAME, RequestField.OWNER_EMAIL),
                        owner(request, RequestField.SECOND_OWNER_NAME, RequestField.SECOND_OWNER_EMAIL),
                        messages.get(
                                input.reason().isBlank()
                                        ? "decision.confirm.requester"
                                        : "decision.confirm.requester.reason",
                                request.requester().name()),
                        messages.get("decision.confirm.final")),
                page + "/decision",
                List.of(
                        new HiddenField(DecisionFormFactory.KIND, input.kind()),
                        new HiddenField(DecisionFormFactory.REASON, input.reason()),
                        new HiddenField(DecisionFormFactory.VERSION, String.valueOf(request.version())),
                        new HiddenField(CONFIRMED, YES)),
                messages.get("decision.confirm"),
                page,
                true);
        ScreenHeading heading = ScreenHeading.of(messages.get("decision.confirm.title", name))
                .below(messages.get("decision.queue.title"), RequestQueueResource.PATH)
                .below(name, page);
        return screens.show(admitted, heading, screen);
    }

    private String address(SiteRequest request) {
        return availability
                .url(request.answers())
                .orElseGet(() -> request.answers().get(RequestField.SLUG).strip());
    }

    private String owner(SiteRequest request, RequestField name, RequestField email) {
        return messages.get(
                "decision.confirm.owner",
                request.answers().get(name).strip(),
                request.answers().get(email).strip());
    }
}
