package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.MessageScreen;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.Gate;
import fr.gouv.anct.minisites.content.review.LetterAudience;
import fr.gouv.anct.minisites.content.review.ReviewLetters;
import fr.gouv.anct.minisites.content.review.Waiver;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Grants a waiver for the errors of a page's newest revision, with a reason. */
@Component
class WaiverResource implements Resource {

    private static final String REVISION = "revision";
    private static final String REASON = "motif";

    private final PageFrames frames;
    private final Gate gate;
    private final ReviewLetters letters;
    private final Screens screens;
    private final Texts texts;

    WaiverResource(PageFrames frames, Gate gate, ReviewLetters letters, Screens screens, Texts texts) {
        this.frames = frames;
        this.gate = gate;
        this.letters = letters;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard waive = new Guard.OfSite(Action.CHECKS_WAIVE);
        return List.of(
                Route.get(ReportAddress.WAIVER, waive, this::ask),
                Route.post(ReportAddress.WAIVER, waive, this::waive));
    }

    private Mono<ServerResponse> ask(Call call) {
        return frames.of(call)
                .flatMap(frame -> gate.waivable(frame.head().revisionId())
                        .flatMap(act -> act == Act.DONE
                                ? form(HttpStatus.OK, call, frame, field(""))
                                : answer(call, frame, act)));
    }

    private FieldView field(String typed) {
        return FieldView.of(FieldView.Kind.TEXT, REASON, texts.say("check.waive.reason"), typed)
                .withHint(texts.say("check.waive.reason.hint"))
                .atMost(Waiver.LONGEST_REASON);
    }

    private Mono<ServerResponse> form(HttpStatus status, Call call, PageContext frame, FieldView field) {
        return letters.decidersAudience(call.who().id())
                .flatMap(deciders -> form(status, call, frame.head(), deciders, field));
    }

    private Mono<ServerResponse> form(
            HttpStatus status, Call call, Head head, LetterAudience deciders, FieldView field) {
        String address = ReportAddress.page(call.site(), head.page().id());
        FormScreen screen = FormScreen.of(
                texts.say("check.waive.lead", String.valueOf(head.number())),
                List.of(
                        texts.say("check.waive.deciders." + deciders.name().toLowerCase(Locale.ROOT)),
                        texts.say("check.waive.consequence.2")),
                List.of(field),
                address + "/derogation",
                List.of(new Hidden(REVISION, head.revisionId().toString())),
                texts.say("check.waive.confirm"),
                address);
        return screens.show(status, call, heading(call, head).erroneous(field.error() != null), screen);
    }

    private Heading heading(Call call, Head head) {
        String title = head.revision().title();
        return Heading.of(texts.say("check.waive.title", title))
                .below(call.site().name(), "/sites/" + call.site().slug())
                .below(
                        texts.say("page.heading", title, texts.say("check.tab")),
                        ReportAddress.page(call.site(), head.page().id()));
    }

    private Mono<ServerResponse> waive(Call call) {
        FieldView field = field(call.field(REASON));
        String reason = field.value().replace("\u0000", "").strip();
        if (reason.isEmpty() || reason.length() > Waiver.LONGEST_REASON) {
            String error = reason.isEmpty()
                    ? texts.say("check.waive.reason.missing")
                    : texts.say("publication.too-long", String.valueOf(Waiver.LONGEST_REASON));
            return frames.of(call)
                    .flatMap(frame ->
                            form(HttpStatus.UNPROCESSABLE_CONTENT, call, frame, field.withError(error, List.of())));
        }
        return frames.of(call)
                .flatMap(frame -> gate.waive(call.site(), frame.head().page().id(), seen(call), reason, call.who())
                        .switchIfEmpty(Mono.defer(call::missing))
                        .flatMap(act -> act == Act.DONE ? answer(call, frame, act) : refuse(call, field)));
    }

    /**
     * Shows the form again, for the newest revision, with the typed reason; or the reason alone, where a waiver is no
     * longer possible.
     */
    private Mono<ServerResponse> refuse(Call call, FieldView field) {
        return frames.of(call)
                .flatMap(frame -> gate.waivable(frame.head().revisionId())
                        .flatMap(act -> act == Act.DONE
                                ? form(HttpStatus.CONFLICT, call, frame, overtaken(frame, field))
                                : unused(call, frame, act, field)));
    }

    private FieldView overtaken(PageContext frame, FieldView field) {
        return field.withError(
                texts.say("check.waive.overtaken", String.valueOf(frame.head().number())), List.of());
    }

    private Mono<ServerResponse> unused(Call call, PageContext frame, Act act, FieldView field) {
        Head head = frame.head();
        PageLink report = new PageLink(
                texts.say("check.tab"),
                ReportAddress.page(call.site(), head.page().id()),
                false,
                false);
        return screens.show(
                HttpStatus.CONFLICT,
                call,
                heading(call, head),
                new MessageScreen(
                        texts.say(key(act)),
                        texts.say(key(act) + ".text") + " " + texts.say("error.typed"),
                        List.of(field.value()),
                        List.of(report)));
    }

    private static String key(Act act) {
        return "publication.act." + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the displayed revision; an id that does not exist for requests without this field. */
    private static UUID seen(Call call) {
        return CanonicalUuid.read(call.field(REVISION)).orElseGet(() -> new UUID(0, 0));
    }

    private Mono<ServerResponse> answer(Call call, PageContext frame, Act act) {
        Flash flash = act == Act.DONE
                ? new Flash(Flash.Kind.SUCCESS, texts.say("check.waive.done"), texts.say("check.waive.done.text"))
                : new Flash(Flash.Kind.WARNING, texts.say(key(act)), texts.say(key(act) + ".text"));
        return call.seeOther(ReportAddress.page(call.site(), frame.head().page().id()), flash);
    }
}
