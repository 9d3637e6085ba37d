package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.request.RequestState;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import org.springframework.stereotype.Component;

/** How a request and its state are called. */
@Component
public class RequestNames {

    private final Texts texts;

    RequestNames(Texts texts) {
        this.texts = texts;
    }

    /** The name of its programme, or that it has none yet. */
    public String of(SiteRequest request) {
        return request.name().isEmpty() ? texts.say("demand.list.unnamed") : request.name();
    }

    /** Its state in keys of messages: one that its author recalled is not one that somebody asked to be completed. */
    public static String key(SiteRequest request) {
        return request.recalled() ? "recalled" : request.state().code();
    }

    /** Its state in a word: sent, or completed and sent again; to be completed, or recalled. */
    public BadgeView badge(SiteRequest request) {
        String key = request.completed() ? "completed" : key(request);
        return new BadgeView(texts.say("demand.state." + key), tone(request.state()));
    }

    /** A state in a word. */
    public BadgeView badge(RequestState state) {
        return new BadgeView(texts.say("demand.state." + state.code()), tone(state));
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
