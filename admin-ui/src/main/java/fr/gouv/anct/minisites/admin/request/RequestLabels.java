package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import org.springframework.stereotype.Component;

/** Labels requests and their states. */
@Component
public class RequestLabels {

    private final Messages messages;

    RequestLabels(Messages messages) {
        this.messages = messages;
    }

    /** Returns the name of the programme, or a label for an unnamed request. */
    public String of(SiteRequest request) {
        return request.name().isEmpty() ? messages.get("site-request.list.unnamed") : request.name();
    }

    /** Message key of its state: a request recalled by its author has another one than a request to be completed. */
    public static String key(SiteRequest request) {
        return request.recalled() ? "recalled" : request.state().code();
    }

    /** Returns the badge of its state: submitted, or completed and resubmitted; to be completed, or recalled. */
    public BadgeView badge(SiteRequest request) {
        String key = request.completed() ? "completed" : key(request);
        return new BadgeView(messages.get("site-request.state." + key), tone(request.state()));
    }

    /** Returns the badge of a state. */
    public BadgeView badge(RequestState state) {
        return new BadgeView(messages.get("site-request.state." + state.code()), tone(state));
    }

    private static Tone tone(RequestState state) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
            case SUBMITTED, PORTAL -> Tone.INFO;
            case CHANGES -> Tone.WARNING;
            case APPROVED -> Tone.SUCCESS;
            case REFUSED -> Tone.ERROR;
        };
    }
}
