package fr.gouv.anct.minisites.admin.appearance;

import fr.gouv.anct.minisites.admin.appearance.LookForms.Form;
import fr.gouv.anct.minisites.admin.arrangement.Choices;
import fr.gouv.anct.minisites.admin.arrangement.SettingResponses;
import fr.gouv.anct.minisites.admin.arrangement.SettingsNavigation;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.site.Arranged;
import fr.gouv.anct.minisites.site.Arrangements;
import fr.gouv.anct.minisites.site.Look;
import fr.gouv.anct.minisites.site.Standing;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Apparence » (appearance): a site's appearance, previewed before it is saved. */
@Component
class AppearanceResource implements Resource {

    private static final String SAVE = "save";
    private static final String TRIAL = "trial";

    private final Arrangements arrangements;
    private final LookForms forms;
    private final SettingResponses replies;
    private final Screens screens;
    private final Texts texts;

    AppearanceResource(
            Arrangements arrangements, LookForms forms, SettingResponses replies, Screens screens, Texts texts) {
        this.arrangements = arrangements;
        this.forms = forms;
        this.replies = replies;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(SettingsNavigation.LOOK.action());
        return List.of(
                Route.get(SettingsNavigation.LOOK.pattern(""), arrange, this::show),
                Route.post(SettingsNavigation.LOOK.pattern(""), arrange, this::save),
                Route.get(SettingsNavigation.LOOK.pattern("/apercu"), arrange, this::trial));
    }

    private Mono<Standing<Look>> now(Call call) {
        return arrangements.of(call.site(), SettingsNavigation.LOOK.part());
    }

    private Mono<ServerResponse> show(Call call) {
        return now(call)
                .flatMap(now -> show(HttpStatus.OK, call, new Form(now, TypedLook.of(now.value()), Map.of())))
                .switchIfEmpty(Mono.defer(() -> replies.unmade(call)));
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, Form form) {
        return forms.screen(call, form)
                .flatMap(screen -> screens.show(
                        status,
                        call,
                        replies.heading(SettingsNavigation.LOOK, call.site())
                                .erroneous(!form.problems().isEmpty() || form.changes() != null),
                        screen));
    }

    private Mono<ServerResponse> trial(Call call) {
        return now(call)
                .map(now -> forms.trial(call, now.value(), TypedLook.of(call.queries())))
                .defaultIfEmpty(new TrialScreen(null))
                .flatMap(screens::fragment);
    }

    private Mono<ServerResponse> save(Call call) {
        TypedLook typed = TypedLook.of(call.form());
        return now(call).flatMap(now -> save(call, now, typed)).switchIfEmpty(Mono.defer(() -> replies.unmade(call)));
    }

    private Mono<ServerResponse> save(Call call, Standing<Look> now, TypedLook typed) {
        // The version of the form, whatever was changed since: the save detects the conflict.
        Standing<Look> seen = new Standing<>(now.value(), now.stated(), call.field(SettingResponses.VERSION));
        String button = Choices.pressed(call);
        if (button.equals(SAVE)) {
            return change(call, seen, typed);
        }
        Map<String, String> problems = button.equals(TRIAL) ? typed.problems() : Map.of();
        return problems.isEmpty()
                ? show(HttpStatus.OK, call, new Form(seen, typed, Map.of()))
                : refuse(call, seen, typed, problems);
    }

    private Mono<ServerResponse> refuse(Call call, Standing<Look> seen, TypedLook typed, Map<String, String> problems) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, new Form(seen, typed, problems));
    }

    private Mono<ServerResponse> change(Call call, Standing<Look> seen, TypedLook typed) {
        Map<String, String> problems = typed.problems();
        return problems.isEmpty()
                ? arrangements
                        .change(
                                call.site(),
                                SettingsNavigation.LOOK.part(),
                                seen.version(),
                                typed.look(seen.value()),
                                call.who())
                        .flatMap(outcome -> answer(call, seen, typed, outcome))
                : refuse(call, seen, typed, problems);
    }

    private Mono<ServerResponse> answer(Call call, Standing<Look> seen, TypedLook typed, Arranged<Look> outcome) {
        return switch (outcome) {
            case Arranged.Done<Look> done ->
                replies.done(
                        call,
                        SettingsNavigation.LOOK,
                        done,
                        texts.say("look.changed"),
                        SettingsNavigation.LOOK.in(call.site()));
            case Arranged.Unchanged<Look> _ -> replies.unchanged(call, SettingsNavigation.LOOK);
            case Arranged.Overtaken<Look> overtaken -> merge(call, typed, overtaken);
            case Arranged.Heavy<Look> _ -> call.missing();
            // The image is the only reference of an appearance.
            case Arranged.Foreign<Look> _ ->
                call.missing(refuse(call, seen, typed, Map.of(TypedLook.IMAGE, "look.problem.image-gone")));
        };
    }

    /** Merges the form into the stored value, unless both changed the same field or the form's base is unknown. */
    private Mono<ServerResponse> merge(Call call, TypedLook typed, Arranged.Overtaken<Look> overtaken) {
        Standing<Look> now = overtaken.now();
        if (overtaken.seen() == null) {
            return show(HttpStatus.CONFLICT, call, new Form(now, typed, Map.of(), Map.of(), overtaken.differences()));
        }
        TypedLook.Merged merged = typed.merge(TypedLook.of(overtaken.seen()), TypedLook.of(now.value()));
        return merged.conflicts().isEmpty()
                ? change(call, now, merged.typed())
                : show(
                        HttpStatus.CONFLICT,
                        call,
                        new Form(now, merged.typed(), Map.of(), merged.conflicts(), overtaken.differences()));
    }
}
