package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.CheckedFields;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
import fr.gouv.anct.minisites.content.redirect.RedirectList;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Imports a list of redirects: shows a report of the planned changes first, and one of the result last. */
@Component
class RedirectImportResource implements Resource {

    private static final String PATTERN = RedirectAddress.ALL + "/import";
    private static final String LIST = "liste";

    private final RedirectManagement redirects;
    private final RedirectReport reports;
    private final FormerSites formerSites;
    private final Screens screens;
    private final Texts texts;

    RedirectImportResource(
            RedirectManagement redirects,
            RedirectReport reports,
            FormerSites formerSites,
            Screens screens,
            Texts texts) {
        this.redirects = redirects;
        this.reports = reports;
        this.formerSites = formerSites;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(
                Route.get(PATTERN, arrange, call -> form(HttpStatus.OK, call, null)),
                Route.post(PATTERN, arrange, this::check),
                Route.get(PATTERN + "/envoi", arrange, call -> call.seeOther(call.onward(action(call)))),
                Route.post(PATTERN + "/envoi", arrange, this::bring));
    }

    private Mono<ServerResponse> form(HttpStatus status, Call call, @Nullable String problem) {
        FieldView field = field(call);
        FieldView shown = problem == null ? field : field.withError(problem, List.of());
        return show(
                status,
                call,
                new ImportScreen(
                        texts.say("redirect.import.lead", RedirectList.LONGEST),
                        action(call),
                        ErrorSummary.of(List.of(shown)),
                        shown,
                        null,
                        null,
                        RedirectAddress.all(call.site()),
                        formerSites.explanation(call.site())));
    }

    private FieldView field(Call call) {
        return FieldView.of(FieldView.Kind.TEXT, LIST, texts.say("redirect.field.list"), call.field(LIST))
                .withHint(texts.say("redirect.field.list.hint"));
    }

    private static String action(Call call) {
        return RedirectAddress.all(call.site()) + "/import";
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, ImportScreen screen) {
        return screens.show(
                status,
                call,
                RedirectAddress.heading(call.site(), texts.say("redirect.title"), texts.say("redirect.import"))
                        .erroneous(!screen.errors().isEmpty()),
                screen);
    }

    private Mono<ServerResponse> check(Call call) {
        return read(call, list -> check(call, list, ""));
    }

    /** @param first message above the report */
    private Mono<ServerResponse> check(Call call, RedirectList.Read list, String first) {
        return redirects
                .foresee(call.site(), list.redirects())
                .flatMap(verdicts -> show(HttpStatus.OK, call, foreseen(call, list, verdicts, first)));
    }

    private Mono<ServerResponse> read(Call call, Function<RedirectList.Read, Mono<ServerResponse>> deed) {
        return ParsingThreads.run(() -> RedirectList.of(call.field(LIST))).flatMap(list -> switch (list) {
            case RedirectList.Read read -> deed.apply(read);
            case RedirectList.Empty _ -> refuse(call, texts.say("redirect.problem.list-empty"));
            case RedirectList.TooLong(int lines) ->
                refuse(call, texts.say("redirect.problem.list-long", lines, RedirectList.LONGEST));
            case RedirectList.LongLine(int number) -> refuse(call, texts.say("redirect.problem.line-long", number));
        });
    }

    private Mono<ServerResponse> refuse(Call call, String problem) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, call, problem);
    }

    private ImportScreen foreseen(Call call, RedirectList.Read list, List<RedirectDecision> verdicts, String first) {
        long done = RedirectReport.done(verdicts);
        return new ImportScreen(
                first + texts.say("redirect.import.foreseen", done, verdicts.size()),
                action(call),
                ErrorSummary.of(List.of()),
                field(call),
                reports.of(call.site(), list.lines(), verdicts, false),
                done == 0
                        ? null
                        : new ImportScreen.Send(
                                action(call) + "/envoi",
                                texts.say("redirect.import.send", done),
                                CheckedFields.fingerprint(call.form(), LIST)),
                RedirectAddress.all(call.site()),
                formerSites.explanation(call.site()));
    }

    private Mono<ServerResponse> bring(Call call) {
        return read(
                call,
                list -> CheckedFields.changed(call.form(), LIST)
                        ? check(call, list, texts.say("redirect.import.changed") + " ")
                        : bring(call, list));
    }

    private Mono<ServerResponse> bring(Call call, RedirectList.Read list) {
        return redirects
                .bring(call.site(), list.redirects(), call.who())
                .flatMap(verdicts -> show(HttpStatus.OK, call, done(call, list, verdicts)));
    }

    /** Shows the result without a redirect: submitting the list again is idempotent. */
    private ImportScreen done(Call call, RedirectList.Read list, List<RedirectDecision> verdicts) {
        return new ImportScreen(
                texts.say("redirect.import.done", RedirectReport.done(verdicts), verdicts.size()),
                action(call),
                ErrorSummary.of(List.of()),
                null,
                reports.of(call.site(), list.lines(), verdicts, true),
                null,
                RedirectAddress.all(call.site()),
                formerSites.explanation(call.site()));
    }
}
