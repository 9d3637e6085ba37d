package fr.gouv.anct.minisites.admin.api.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectList;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Imports a list of redirects, or previews the result. */
@Component
class RedirectImportApiResource implements Resource {

    private final RedirectManagement redirects;
    private final RedirectAnswers redirected;
    private final SentJson json;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    RedirectImportApiResource(
            RedirectManagement redirects,
            RedirectAnswers redirected,
            SentJson json,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.redirects = redirects;
        this.redirected = redirected;
        this.json = json;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                        RedirectsApiResource.REDIRECTS + "/import", new Guard.OfSite(Action.SITE_ARRANGE), this::bring)
                .told(Operation.one("api.operation.redirects.importRedirects", RedirectImportReport.class)
                        .sends(SentRedirects.class)));
    }

    private Mono<ServerResponse> bring(Call call) {
        return json.read(call, SentRedirects.class)
                .flatMap(sent -> ParsingThreads.run(() -> RedirectList.of(sent.list()))
                        .flatMap(list -> bring(call, list, Boolean.TRUE.equals(sent.rehearsal()))));
    }

    private Mono<ServerResponse> bring(Call call, RedirectList list, boolean rehearsal) {
        return switch (list) {
            case RedirectList.Read read -> bringRead(call, read, rehearsal);
            case RedirectList.Empty _ -> refused(texts.say("redirect.problem.list-empty"));
            case RedirectList.TooLong(int lines) ->
                refused(texts.say("redirect.problem.list-long", lines, RedirectList.LONGEST));
            case RedirectList.LongLine(int number) -> refused(texts.say("redirect.problem.line-long", number));
        };
    }

    private Mono<ServerResponse> refused(String words) {
        return Mono.error(problems.invalid("/list", words));
    }

    private Mono<ServerResponse> bringRead(Call call, RedirectList.Read list, boolean rehearsal) {
        Mono<List<RedirectDecision>> verdicts = rehearsal
                ? redirects.foresee(call.site(), list.redirects())
                : redirects.bring(call.site(), list.redirects(), call.who());
        return verdicts.map(found -> RedirectImportReport.of(list.lines(), found, redirected::words))
                .flatMap(answers::done);
    }
}
