package fr.gouv.anct.minisites.admin.upkeep;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.PageFrame;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.upkeep.Keeping;
import fr.gouv.anct.minisites.content.upkeep.Upkeeps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Who keeps a page up to date, when it is to be read again, and the date of an article. */
@Component
class UpkeepResource implements Resource {

    static final String TAB = "/suivi";

    private final PageFrames frames;
    private final Upkeeps upkeeps;
    private final Memberships memberships;
    private final Screens screens;
    private final Texts texts;

    UpkeepResource(PageFrames frames, Upkeeps upkeeps, Memberships memberships, Screens screens, Texts texts) {
        this.frames = frames;
        this.upkeeps = upkeeps;
        this.memberships = memberships;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(
                        PageAddress.PAGE + TAB,
                        write,
                        call -> frames.of(call)
                                .flatMap(frame ->
                                        show(HttpStatus.OK, call, frame, TypedUpkeep.of(frame.head()), Map.of()))),
                Route.post(
                        PageAddress.PAGE + TAB,
                        write,
                        call -> frames.of(call).flatMap(frame -> keep(call, frame, TypedUpkeep.of(call)))));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, PageFrame frame, TypedUpkeep typed, Map<String, String> problems) {
        return memberships
                .members()
                .collectList()
                .flatMap(members -> screens.show(
                        status,
                        call,
                        frame.heading().erroneous(!problems.isEmpty()),
                        screen(call, frame, fields(frame, typed, members, problems))));
    }

    private UpkeepScreen screen(Call call, PageFrame frame, List<FieldView> fields) {
        return new UpkeepScreen(frame.header(), notice(call), ErrorSummary.of(fields), address(call, frame), fields);
    }

    private @Nullable String notice(Call call) {
        return call.site().readOnly() ? texts.say("page.read-only") : null;
    }

    private static String address(Call call, PageFrame frame) {
        return PageAddress.page(call.site(), frame.head().page().id()) + TAB;
    }

    private List<FieldView> fields(
            PageFrame frame, TypedUpkeep typed, List<Member> members, Map<String, String> problems) {
        List<FieldView> fields = new ArrayList<>();
        fields.add(field(Kind.SELECT, TypedUpkeep.OWNER, typed.owner(), problems)
                .withOptions(Stream.concat(
                                Stream.of(new Option("", texts.say("upkeep.nobody"))),
                                members.stream()
                                        .map(Member::account)
                                        .map(account -> new Option(account.id().toString(), account.name())))
                        .toList())
                .optional());
        fields.add(
                field(Kind.DATE, TypedUpkeep.REVIEW, typed.review(), problems).optional());
        if (frame.head().page().kind() == PageKind.ARTICLE) {
            fields.add(field(Kind.DATE, TypedUpkeep.DATE, typed.date(), problems));
        }
        return List.copyOf(fields);
    }

    private FieldView field(Kind kind, String name, String value, Map<String, String> problems) {
        FieldView field = FieldView.of(kind, name, texts.say("upkeep.field." + name), value)
                .withHint(texts.say("upkeep.field." + name + ".hint"));
        String problem = problems.get(name);
        return problem == null ? field : field.withError(texts.say(problem), List.of());
    }

    private Mono<ServerResponse> keep(Call call, PageFrame frame, TypedUpkeep typed) {
        PageKind kind = frame.head().page().kind();
        Map<String, String> problems = typed.problems(kind);
        return problems.isEmpty()
                ? Mono.justOrEmpty(typed.wanted(kind))
                        .flatMap(wanted -> upkeeps.keep(
                                call.site(),
                                frame.head().page().id(),
                                wanted,
                                call.may(Action.CONTENT_PUBLISH),
                                call.who()))
                        .switchIfEmpty(Mono.defer(call::missing))
                        .flatMap(outcome -> answer(call, frame, typed, outcome))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, call, frame, typed, problems);
    }

    private Mono<ServerResponse> answer(Call call, PageFrame frame, TypedUpkeep typed, Keeping outcome) {
        return switch (outcome) {
            case DONE -> say(call, frame, Flash.Kind.SUCCESS, "upkeep.kept");
            case UNCHANGED -> say(call, frame, Flash.Kind.INFO, "upkeep.unchanged");
            // Nothing was seen that could be overtaken: the form holds all of it.
            case NO_MEMBER, OVERTAKEN -> call.missing();
            case PUBLIC ->
                show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        call,
                        frame,
                        typed,
                        Map.of(TypedUpkeep.DATE, "upkeep.problem.public"));
        };
    }

    private Mono<ServerResponse> say(Call call, PageFrame frame, Flash.Kind kind, String key) {
        return call.seeOther(address(call, frame), new Flash(kind, texts.say(key), ""));
    }
}
