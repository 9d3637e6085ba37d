package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormFingerprint;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.redirect.RedirectCsv;
import fr.gouv.anct.minisites.content.redirect.RedirectDecision;
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
class RedirectImportResource implements BackOfficeResource {

    private static final String PATTERN = RedirectUrls.ALL + "/import";
    private static final String LIST = "liste";

    private final RedirectManagement redirects;
    private final RedirectImportTable reports;
    private final FormerSiteGuidance formerSites;
    private final ScreenResponses screens;
    private final Messages texts;

    RedirectImportResource(
            RedirectManagement redirects,
            RedirectImportTable reports,
            FormerSiteGuidance formerSites,
            ScreenResponses screens,
            Messages texts) {
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
                Route.get(PATTERN + "/envoi", arrange, call -> call.seeOther(call.continuing(action(call)))),
                Route.post(PATTERN + "/envoi", arrange, this::bring));
    }

    private Mono<ServerResponse> form(HttpStatus status, AdmittedRequest call, @Nullable String problem) {
        FieldView field = field(call);
        FieldView shown = problem == null ? field : field.withError(problem, List.of());
        return show(
                status,
                call,
                new RedirectImportScreen(
                        texts.get("redirect.import.lead", RedirectCsv.LONGEST),
                        action(call),
                        ErrorSummary.of(List.of(shown)),
                        shown,
                        null,
                        null,
                        RedirectUrls.all(call.site()),
                        formerSites.explanation(call.site())));
    }

    private FieldView field(AdmittedRequest call) {
        return FieldView.of(FieldView.Kind.TEXT, LIST, texts.get("redirect.field.list"), call.field(LIST))
                .withHint(texts.get("redirect.field.list.hint"));
    }

    private static String action(AdmittedRequest call) {
        return RedirectUrls.all(call.site()) + "/import";
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest call, RedirectImportScreen screen) {
        return screens.show(
                status,
                call,
                RedirectUrls.heading(call.site(), texts.get("redirect.title"), texts.get("redirect.import"))
                        .erroneous(!screen.errors().isEmpty()),
                screen);
    }

    private Mono<ServerResponse> check(AdmittedRequest call) {
        return read(call, list -> check(call, list, ""));
    }

    /** @param first message above the report */
    private Mono<ServerResponse> check(AdmittedRequest call, RedirectCsv.Read list, String first) {
        return redirects
                .check(call.site(), list.redirects())
                .flatMap(verdicts -> show(HttpStatus.OK, call, foreseen(call, list, verdicts, first)));
    }

    private Mono<ServerResponse> read(AdmittedRequest call, Function<RedirectCsv.Read, Mono<ServerResponse>> deed) {
        return ParsingThreads.run(() -> RedirectCsv.of(call.field(LIST))).flatMap(list -> switch (list) {
            case RedirectCsv.Read read -> deed.apply(read);
            case RedirectCsv.Empty _ -> refuse(call, texts.get("redirect.problem.list-empty"));
            case RedirectCsv.TooLong(int lines) ->
                refuse(call, texts.get("redirect.problem.list-long", lines, RedirectCsv.LONGEST));
            case RedirectCsv.LongLine(int number) -> refuse(call, texts.get("redirect.problem.line-long", number));
        });
    }

    private Mono<ServerResponse> refuse(AdmittedRequest call, String problem) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, call, problem);
    }

    private RedirectImportScreen foreseen(
            AdmittedRequest call, RedirectCsv.Read list, List<RedirectDecision> verdicts, String first) {
        long done = RedirectImportTable.done(verdicts);
        return new RedirectImportScreen(
                first + texts.get("redirect.import.foreseen", done, verdicts.size()),
                action(call),
                ErrorSummary.of(List.of()),
                field(call),
                reports.of(call.site(), list.lines(), verdicts, false),
                done == 0
                        ? null
                        : new RedirectImportScreen.Send(
                                action(call) + "/envoi",
                                texts.get("redirect.import.send", done),
                                FormFingerprint.fingerprint(call.form(), LIST)),
                RedirectUrls.all(call.site()),
                formerSites.explanation(call.site()));
    }

    private Mono<ServerResponse> bring(AdmittedRequest call) {
        return read(
                call,
                list -> FormFingerprint.changed(call.form(), LIST)
                        ? check(call, list, texts.get("redirect.import.changed") + " ")
                        : bring(call, list));
    }

    private Mono<ServerResponse> bring(AdmittedRequest call, RedirectCsv.Read list) {
        return redirects
                .importAll(call.site(), list.redirects(), call.actor())
                .flatMap(verdicts -> show(HttpStatus.OK, call, done(call, list, verdicts)));
    }

    /** Shows the result without a redirect: submitting the list again is idempotent. */
    private RedirectImportScreen done(AdmittedRequest call, RedirectCsv.Read list, List<RedirectDecision> verdicts) {
        return new RedirectImportScreen(
                texts.get("redirect.import.done", RedirectImportTable.done(verdicts), verdicts.size()),
                action(call),
                ErrorSummary.of(List.of()),
                null,
                reports.of(call.site(), list.lines(), verdicts, true),
                null,
                RedirectUrls.all(call.site()),
                formerSites.explanation(call.site()));
    }
}
