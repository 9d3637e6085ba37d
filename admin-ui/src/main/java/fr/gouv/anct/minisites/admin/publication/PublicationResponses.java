package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.LetterAudience;
import fr.gouv.anct.minisites.content.schedule.Planning;
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

    private final PublicationStatusLabels words;
    private final Texts texts;

    PublicationResponses(PublicationStatusLabels words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    /** @param done message key for a success */
    Mono<ServerResponse> answer(Call call, UUID page, Act act, String done) {
        Flash flash = act == Act.DONE
                ? new Flash(Flash.Kind.SUCCESS, texts.say(done), texts.say(call.site(), done + ".text"))
                : refusal(act);
        return call.seeOther(PublicationAddress.publication(call.site(), page), flash);
    }

    /**
     * Redirects with a success message that names the recipient of the letter.
     *
     * @param done message key; the text's key has the audience as its suffix
     */
    Mono<ServerResponse> answerDone(Call call, UUID page, String done, LetterAudience audience, String concerned) {
        String text = texts.say(done + "." + audience.name().toLowerCase(Locale.ROOT), concerned);
        return call.seeOther(
                PublicationAddress.publication(call.site(), page),
                new Flash(Flash.Kind.SUCCESS, texts.say(done), text));
    }

    /** @param moment that was chosen, for the success message */
    Mono<ServerResponse> answer(Call call, UUID page, Planning planning, String done, Instant moment) {
        Flash flash = planning == Planning.DONE
                ? new Flash(
                        Flash.Kind.SUCCESS,
                        texts.say(done),
                        texts.say(call.site(), done + ".text", words.moment(moment)))
                : refusal(planning);
        return call.seeOther(PublicationAddress.publication(call.site(), page), flash);
    }

    private Flash refusal(Enum<?> act) {
        String key = key(act);
        return new Flash(Flash.Kind.WARNING, texts.say(key), texts.say(key + ".text"));
    }

    /** Message key of a refusal; the reason's key has the suffix {@code .text}. */
    static String key(Enum<?> act) {
        return "publication.act." + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the id in a field; 404 for an invalid one, which the forms never send. */
    static Mono<UUID> id(Call call, String field) {
        return CanonicalUuid.read(call.field(field)).map(Mono::just).orElseGet(call::missing);
    }
}
