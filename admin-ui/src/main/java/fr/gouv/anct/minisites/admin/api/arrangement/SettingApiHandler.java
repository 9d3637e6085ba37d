package fr.gouv.anct.minisites.admin.api.arrangement;

import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Wrong;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.Parts;
import fr.gouv.anct.minisites.site.Arranged;
import fr.gouv.anct.minisites.site.Arrangements;
import fr.gouv.anct.minisites.site.Part;
import fr.gouv.anct.minisites.site.Standing;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads settings of a site, and replaces each as a whole with optimistic locking. */
@Component
class SettingApiHandler {

    private final Arrangements arrangements;
    private final SentJson json;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    SettingApiHandler(
            Arrangements arrangements, SentJson json, Seen seen, Problems problems, JsonAnswers answers, Texts texts) {
        this.arrangements = arrangements;
        this.json = json;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    private <T> Mono<Standing<T>> now(Call call, Part<T> part) {
        return arrangements.of(call.site(), part).switchIfEmpty(Mono.error(problems::unmade));
    }

    <T> Mono<ServerResponse> show(Call call, Part<T> part) {
        return now(call, part).flatMap(now -> answers.answer(call, now.value()));
    }

    /**
     * Replaces a setting.
     *
     * @param checked returns the value to store for the submitted and the current value; fails with 422 when it is
     *     invalid
     * @param foreign violation when the value refers to a page or a file that the site does not have
     */
    <T extends Record> Mono<ServerResponse> change(
            Call call, Part<T> part, BiFunction<T, Standing<T>, T> checked, Wrong foreign) {
        return now(call, part)
                .doOnNext(now -> seen.require(call, now.value()))
                .zipWhen(_ -> json.read(call, part.type()).doOnNext(this::requireComplete))
                .flatMap(both -> {
                    Standing<T> now = both.getT1();
                    return change(call, part, now, checked.apply(both.getT2(), now), foreign);
                });
    }

    private void requireComplete(Record sent) {
        try {
            Parts.requireComplete(sent);
        } catch (IllegalArgumentException incomplete) {
            throw problems.invalid("", texts.say("api.shape"));
        }
    }

    private <T> Mono<ServerResponse> change(Call call, Part<T> part, Standing<T> now, T wanted, Wrong foreign) {
        return arrangements
                .change(call.site(), part, now.version(), wanted, call.who())
                .switchIfEmpty(Mono.error(problems::unmade))
                .flatMap(outcome -> switch (outcome) {
                    case Arranged.Done<T> _ -> now(call, part).flatMap(stands -> answers.done(stands.value()));
                    case Arranged.Unchanged<T> _ -> answers.done(now.value());
                    case Arranged.Overtaken<T> _ -> Mono.error(problems.overtaken());
                    case Arranged.Heavy<T> _ -> Mono.error(problems.invalid("", texts.say("menu.refusal.HEAVY")));
                    case Arranged.Foreign<T> _ -> Mono.error(problems.invalid(List.of(foreign)));
                });
    }
}
