package fr.gouv.anct.minisites.admin.identity;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.arrangement.SettingResponses;
import fr.gouv.anct.minisites.admin.arrangement.SettingsNavigation;
import fr.gouv.anct.minisites.admin.identity.FactForms.Form;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.site.Arranged;
import fr.gouv.anct.minisites.site.Arrangements;
import fr.gouv.anct.minisites.site.Particulars;
import fr.gouv.anct.minisites.standard.Standards;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Identité et mentions légales » (identity and legal notice): a site's identity and publisher, from which the
 * legal pages are generated.
 */
@Component
class LegalIdentityResource implements Resource {

    private static final String SAVE = "save";
    private static final String TRIAL = "trial";

    private final Arrangements arrangements;
    private final Standards standards;
    private final FactForms forms;
    private final SettingResponses replies;
    private final Screens screens;
    private final Texts texts;

    LegalIdentityResource(
            Arrangements arrangements,
            Standards standards,
            FactForms forms,
            SettingResponses replies,
            Screens screens,
            Texts texts) {
        this.arrangements = arrangements;
        this.standards = standards;
        this.forms = forms;
        this.replies = replies;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SettingsNavigation.PARTICULARS.pattern(""), new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(
                        SettingsNavigation.PARTICULARS.pattern(""),
                        new Guard.OfSite(SettingsNavigation.PARTICULARS.action()),
                        this::save));
    }

    private Mono<ServerResponse> show(Call call) {
        return arrangements
                .of(call.site(), SettingsNavigation.PARTICULARS.part())
                .flatMap(now -> show(
                        HttpStatus.OK,
                        call,
                        new Form(now.version(), LegalIdentityInput.of(now.value()), null, Map.of())))
                .switchIfEmpty(Mono.defer(() -> replies.unmade(call)));
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, Form form) {
        return shared(call)
                .flatMap(shared -> screens.show(
                        status,
                        call,
                        replies.heading(SettingsNavigation.PARTICULARS, call.site())
                                .erroneous(!form.problems().isEmpty() || form.changes() != null),
                        forms.screen(call, form, shared)))
                .switchIfEmpty(Mono.defer(() -> replies.unmade(call)));
    }

    private Mono<SharedFacts> shared(Call call) {
        return Mono.zip(arrangements.of(call.site(), SettingsNavigation.PARTICULARS.part()), standards.entities())
                .map(both -> SharedFacts.of(both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> save(Call call) {
        LegalIdentityInput typed = LegalIdentityInput.of(call.form()).tidied();
        return shared(call)
                .flatMap(shared -> act(call, shared.restored(typed), shared))
                .switchIfEmpty(Mono.defer(() -> replies.unmade(call)));
    }

    private Mono<ServerResponse> act(Call call, LegalIdentityInput typed, SharedFacts shared) {
        String then = call.field("then");
        String version = call.field(SettingResponses.VERSION);
        return switch (then) {
            case SAVE -> save(call, version, typed, shared);
            case TRIAL -> checked(call, version, typed, shared, () -> show(call, version, typed, null));
            default ->
                show(
                        call,
                        version,
                        typed,
                        Stream.of(Lines.PROCESSINGS, Lines.PROCESSORS)
                                .filter(lines -> lines.code().equals(then))
                                .findFirst()
                                .orElse(null));
        };
    }

    /** Shows the typed values, with an empty line added to a list. */
    private Mono<ServerResponse> show(Call call, String version, LegalIdentityInput typed, @Nullable Lines room) {
        return show(HttpStatus.OK, call, new Form(version, typed, room, Map.of()));
    }

    private Mono<ServerResponse> save(Call call, String version, LegalIdentityInput typed, SharedFacts shared) {
        return checked(call, version, typed, shared, () -> change(call, version, typed, shared));
    }

    private Mono<ServerResponse> checked(
            Call call,
            String version,
            LegalIdentityInput typed,
            SharedFacts shared,
            Supplier<Mono<ServerResponse>> right) {
        Map<String, String> wrong = typed.problems();
        Map<String, String> problems = wrong.isEmpty() ? unheard(call, typed, shared) : wrong;
        return problems.isEmpty() ? right.get() : refuse(call, version, typed, problems);
    }

    /** Returns a warning before the platform's values replace the typed ones; once shown, the SIRET can be saved. */
    private static Map<String, String> unheard(Call call, LegalIdentityInput typed, SharedFacts shared) {
        return shared.replaces(typed) && !call.field(FactForms.AGREED).equals(typed.get(Fact.PUBLISHER_SIRET))
                ? Map.of(Fact.PUBLISHER_SIRET.field(), FactForms.REPLACES)
                : shared.problems(typed);
    }

    private Mono<ServerResponse> change(Call call, String version, LegalIdentityInput typed, SharedFacts shared) {
        return arrangements
                .change(
                        call.site(),
                        SettingsNavigation.PARTICULARS.part(),
                        version,
                        shared.own(typed).particulars(),
                        call.who())
                .flatMap(outcome -> answer(call, typed, shared, outcome));
    }

    private Mono<ServerResponse> refuse(
            Call call, String version, LegalIdentityInput typed, Map<String, String> problems) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, new Form(version, typed, null, problems));
    }

    private Mono<ServerResponse> answer(
            Call call, LegalIdentityInput typed, SharedFacts shared, Arranged<Particulars> outcome) {
        return switch (outcome) {
            case Arranged.Done<Particulars> done ->
                replies.done(
                        call,
                        SettingsNavigation.PARTICULARS,
                        done,
                        texts.say("facts.changed"),
                        SettingsNavigation.PARTICULARS.in(call.site()));
            case Arranged.Unchanged<Particulars> _ -> replies.unchanged(call, SettingsNavigation.PARTICULARS);
            case Arranged.Overtaken<Particulars> overtaken -> merge(call, typed, shared, overtaken);
            case Arranged.Heavy<Particulars> _, Arranged.Foreign<Particulars> _ -> call.missing();
        };
    }

    /** Merges the form into the stored value, unless both changed the same field or the form's base is unknown. */
    private Mono<ServerResponse> merge(
            Call call, LegalIdentityInput typed, SharedFacts shared, Arranged.Overtaken<Particulars> overtaken) {
        String version = overtaken.now().version();
        if (overtaken.seen() == null) {
            return show(
                    HttpStatus.CONFLICT,
                    call,
                    new Form(version, typed, null, Map.of(), Map.of(), overtaken.differences()));
        }
        LegalIdentityInput.Merged merged = typed.merge(
                LegalIdentityInput.said(overtaken.seen()),
                LegalIdentityInput.said(overtaken.now().stated()));
        return merged.conflicts().isEmpty()
                ? save(call, version, merged.typed(), shared)
                : show(
                        HttpStatus.CONFLICT,
                        call,
                        new Form(version, merged.typed(), null, Map.of(), merged.conflicts(), overtaken.differences()));
    }
}
