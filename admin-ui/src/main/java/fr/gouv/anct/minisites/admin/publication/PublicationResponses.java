package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.component.SeenVersion;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.review.NotificationRecipients;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the responses after a publication action, on the page's publication screen. */
public final class PublicationResponses {

    private PublicationResponses() {}

    /** Whether another revision is online than the one that the question of the request was about. */
    static boolean overtaken(AdmittedRequest request, PublicationStatus status) {
        RevisionSummary online = status.online();
        return online != null && SeenVersion.isOvertaken(request, online.id());
    }

    /** @param done message key for a success */
    static Mono<ServerResponse> answer(AdmittedRequest request, UUID page, PublicationResult result, String done) {
        return request.seeOther(
                Paths.PUBLICATION.link(request.site(), page),
                result == PublicationResult.DONE
                        ? success(request, done)
                        : refusal(request, result).withText(request.message(hereKey(result))));
    }

    /** Returns the message key of the reason for a refusal, on the screen that lists the errors of the page. */
    static String hereKey(PublicationResult result) {
        return result == PublicationResult.BLOCKED ? "publication.action.blocked.here" : key(result) + ".text";
    }

    /**
     * Redirects with a success message that names the recipient of the letter.
     *
     * @param done message key; the text's key has the audience as its suffix
     */
    static Mono<ServerResponse> answerDone(
            AdmittedRequest request, UUID page, String done, NotificationRecipients audience, String concerned) {
        String text = request.message(done + "." + audience.name().toLowerCase(Locale.ROOT), concerned);
        return request.seeOther(
                Paths.PUBLICATION.link(request.site(), page),
                request.success(done).withText(text));
    }

    /** Returns the message of a success, whose text depends on whether the site is online. */
    static Flash success(AdmittedRequest request, String done, Object... arguments) {
        return request.success(done).withText(request.messages().get(request.site(), done + ".text", arguments));
    }

    static Flash refusal(AdmittedRequest request, Enum<?> result) {
        return request.flash(Flash.Kind.WARNING, key(result));
    }

    /** Returns a refusal and what to do about it, in one text. */
    public static String reason(AdmittedRequest request, PublicationResult result) {
        Flash refusal = refusal(request, result);
        return request.message("bulk.reason", refusal.title(), refusal.text());
    }

    /** Returns the message key of a refusal; the reason's key has the suffix {@code .text}. */
    static String key(Enum<?> result) {
        return "publication.action." + result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the id in a field; 404 for an invalid one, which the forms never send. */
    static Mono<UUID> id(AdmittedRequest request, String field) {
        return CanonicalUuid.read(request.field(field)).map(Mono::just).orElseGet(request::notFound);
    }
}
