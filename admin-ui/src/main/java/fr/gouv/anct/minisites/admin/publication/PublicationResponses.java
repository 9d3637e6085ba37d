package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.NotificationRecipients;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.schedule.ScheduleResult;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the responses after a publication action, on the page's publication screen. */
@Component
class PublicationResponses {

    private final PublicationStatusLabels labels;
    private final Messages messages;

    PublicationResponses(PublicationStatusLabels labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    /** @param done message key for a success */
    Mono<ServerResponse> answer(AdmittedRequest request, UUID page, PublicationResult result, String done) {
        Flash flash = result == PublicationResult.DONE
                ? new Flash(Flash.Kind.SUCCESS, messages.get(done), messages.get(request.site(), done + ".text"))
                : refusal(result);
        return request.seeOther(PublicationUrls.publication(request.site(), page), flash);
    }

    /**
     * Redirects with a success message that names the recipient of the letter.
     *
     * @param done message key; the text's key has the audience as its suffix
     */
    Mono<ServerResponse> answerDone(
            AdmittedRequest request, UUID page, String done, NotificationRecipients audience, String concerned) {
        String text = messages.get(done + "." + audience.name().toLowerCase(Locale.ROOT), concerned);
        return request.seeOther(
                PublicationUrls.publication(request.site(), page),
                new Flash(Flash.Kind.SUCCESS, messages.get(done), text));
    }

    /** @param moment that was chosen, for the success message */
    Mono<ServerResponse> answer(
            AdmittedRequest request, UUID page, ScheduleResult result, String done, Instant moment) {
        Flash flash = result == ScheduleResult.DONE
                ? new Flash(
                        Flash.Kind.SUCCESS,
                        messages.get(done),
                        messages.get(request.site(), done + ".text", labels.moment(moment)))
                : refusal(result);
        return request.seeOther(PublicationUrls.publication(request.site(), page), flash);
    }

    private Flash refusal(Enum<?> act) {
        String key = key(act);
        return new Flash(Flash.Kind.WARNING, messages.get(key), messages.get(key + ".text"));
    }

    /** Message key of a refusal; the reason's key has the suffix {@code .text}. */
    static String key(Enum<?> act) {
        return "publication.action." + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the id in a field; 404 for an invalid one, which the forms never send. */
    static Mono<UUID> id(AdmittedRequest request, String field) {
        return CanonicalUuid.read(request.field(field)).map(Mono::just).orElseGet(request::notFound);
    }
}
