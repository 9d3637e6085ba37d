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

/** Answers what has been asked about a page, on the screen of its publication. */
@Component
class Acts {

    private final StandingWords words;
    private final Texts texts;

    Acts(StandingWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    /** @param done key of the words when it was done */
    Mono<ServerResponse> answer(Call call, UUID page, Act act, String done) {
        Flash flash = act == Act.DONE
                ? new Flash(Flash.Kind.SUCCESS, texts.say(done), texts.say(call.site(), done + ".text"))
                : refusal(act);
        return call.seeOther(PublicationAddress.publication(call.site(), page), flash);
    }

    /**
     * Answers what has been done, by whom its letter reaches.
     *
     * @param done key of the words; that of the text has the audience after it
     */
    Mono<ServerResponse> answerDone(Call call, UUID page, String done, LetterAudience audience, String concerned) {
        String text = texts.say(done + "." + audience.name().toLowerCase(Locale.ROOT), concerned);
        return call.seeOther(
                PublicationAddress.publication(call.site(), page),
                new Flash(Flash.Kind.SUCCESS, texts.say(done), text));
    }

    /** @param moment that was chosen, for the words when it was done */
    Mono<ServerResponse> answer(Call call, UUID page, Planning planning, String done, Instant moment) {
        Flash flash = planning == Planning.DONE
                ? new Flash(Flash.Kind.SUCCESS, texts.say(done), texts.say(done + ".text", words.moment(moment)))
                : refusal(planning);
        return call.seeOther(PublicationAddress.publication(call.site(), page), flash);
    }

    private Flash refusal(Enum<?> act) {
        String key = key(act);
        return new Flash(Flash.Kind.WARNING, texts.say(key), texts.say(key + ".text"));
    }

    /** The key of the words for what was refused; that of the reason has {@code .text} after it. */
    static String key(Enum<?> act) {
        return "publication.act." + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The id that a field holds; 404 when it is none: no form of ours sends it. */
    static Mono<UUID> id(Call call, String field) {
        return CanonicalUuid.read(call.field(field)).map(Mono::just).orElseGet(call::missing);
    }
}
