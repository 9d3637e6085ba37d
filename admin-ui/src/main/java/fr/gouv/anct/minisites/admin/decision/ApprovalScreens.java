package fr.gouv.anct.minisites.admin.decision;

import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.request.RequestNames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.request.AddressAvailability;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Asks for confirmation before an irreversible approval: shows the site, its address, the recipients of letters. */
@Component
class ApprovalScreens {

    private static final String CONFIRMED = "confirmation";
    private static final String YES = "oui";

    private final AddressAvailability addresses;
    private final RequestNames names;
    private final Screens screens;
    private final Texts texts;

    ApprovalScreens(AddressAvailability addresses, RequestNames names, Screens screens, Texts texts) {
        this.addresses = addresses;
        this.names = names;
        this.screens = screens;
        this.texts = texts;
    }

    static boolean confirmed(Call call) {
        return call.field(CONFIRMED).equals(YES);
    }

    Mono<ServerResponse> ask(Call call, TypedDecision typed) {
        SiteRequest request = call.requested();
        String name = names.of(request);
        String page = Dossiers.path(request);
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("decision.confirm.lead", name, address(request)),
                List.of(
                        owner(request, RequestField.OWNER_NAME, RequestField.OWNER_EMAIL),
                        owner(request, RequestField.SECOND_OWNER_NAME, RequestField.SECOND_OWNER_EMAIL),
                        texts.say(
                                typed.reason().isBlank()
                                        ? "decision.confirm.requester"
                                        : "decision.confirm.requester.reason",
                                request.requester().name()),
                        texts.say("decision.confirm.final")),
                page + "/decision",
                List.of(
                        new Hidden(DecisionForms.KIND, typed.kind()),
                        new Hidden(DecisionForms.REASON, typed.reason()),
                        new Hidden(DecisionForms.VERSION, String.valueOf(request.version())),
                        new Hidden(CONFIRMED, YES)),
                texts.say("decision.confirm"),
                page,
                true);
        Heading heading = Heading.of(texts.say("decision.confirm.title", name))
                .below(texts.say("decision.queue.title"), QueueResource.PATH)
                .below(name, page);
        return screens.show(call, heading, screen);
    }

    private String address(SiteRequest request) {
        return addresses
                .url(request.answers())
                .orElseGet(() -> request.answers().get(RequestField.SLUG).strip());
    }

    private String owner(SiteRequest request, RequestField name, RequestField email) {
        return texts.say(
                "decision.confirm.owner",
                request.answers().get(name).strip(),
                request.answers().get(email).strip());
    }
}
