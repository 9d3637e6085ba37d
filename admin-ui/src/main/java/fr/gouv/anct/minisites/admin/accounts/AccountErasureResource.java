package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.KnownAccount;
import fr.gouv.anct.minisites.admin.account.ErasureForm;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.privacy.Erasures;
import fr.gouv.anct.minisites.privacy.Obstacles;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Erases another user's account, once its e-mail address is typed. */
@Component
class AccountErasureResource implements Resource {

    private static final String PATTERN = AccountPageResource.PATTERN + "/effacement";

    private final AccountLookup subjects;
    private final Erasures erasures;
    private final ErasureForm form;
    private final Screens screens;
    private final Texts texts;

    AccountErasureResource(AccountLookup subjects, Erasures erasures, ErasureForm form, Screens screens, Texts texts) {
        this.subjects = subjects;
        this.erasures = erasures;
        this.form = form;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.ACCOUNTS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::ask), Route.post(PATTERN, manage, this::erase));
    }

    private Mono<ServerResponse> ask(Call call) {
        return subjects.of(call)
                .flatMap(subject -> erasures.obstacles(subject.account())
                        .flatMap(obstacles -> obstacles.isEmpty()
                                ? ask(call, HttpStatus.OK, subject, "", false)
                                : refuse(call, HttpStatus.OK, subject, obstacles)));
    }

    private Mono<ServerResponse> ask(Call call, HttpStatus status, KnownAccount subject, String typed, boolean wrong) {
        String page = AccountPageResource.path(subject.account().id());
        String lead = texts.say("erasure.lead.other", subject.account().name());
        return form.ask(subject.account(), lead, page + "/effacement", page, typed, wrong)
                .flatMap(screen -> screens.show(status, call, heading(subject).erroneous(wrong), screen));
    }

    private Mono<ServerResponse> refuse(Call call, HttpStatus status, KnownAccount subject, Obstacles obstacles) {
        return screens.show(
                status,
                call,
                heading(subject),
                form.refused(
                        obstacles, AccountPageResource.path(subject.account().id())));
    }

    private Heading heading(KnownAccount subject) {
        return subjects.below(
                subject, texts.say("erasure.title.other", subject.account().name()));
    }

    private Mono<ServerResponse> erase(Call call) {
        return subjects.of(call).flatMap(subject -> erase(call, subject));
    }

    private Mono<ServerResponse> erase(Call call, KnownAccount subject) {
        Account account = subject.account();
        String typed = call.field(ErasureForm.FIELD);
        if (!ErasureForm.confirms(typed, account)) {
            return ask(call, HttpStatus.UNPROCESSABLE_CONTENT, subject, typed, true);
        }
        return erasures.erase(account, call.who()).flatMap(erased -> erased ? done(call) : obstacles(call, subject));
    }

    private Mono<ServerResponse> done(Call call) {
        return call.seeOther(
                AccountListResource.PATH, new Flash(Flash.Kind.SUCCESS, texts.say("erasure.done.other"), ""));
    }

    private Mono<ServerResponse> obstacles(Call call, KnownAccount subject) {
        return erasures.obstacles(subject.account())
                .flatMap(obstacles -> refuse(call, HttpStatus.UNPROCESSABLE_CONTENT, subject, obstacles));
    }
}
