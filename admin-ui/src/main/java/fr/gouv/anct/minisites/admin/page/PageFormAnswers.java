package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.page.EditorChecks.Occasion;
import fr.gouv.anct.minisites.admin.page.form.TrashedTargets;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.Templates;
import fr.gouv.anct.minisites.content.tree.PageTargets;
import fr.gouv.anct.minisites.rendering.OversizedPageException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds responses with the form of a page and everything shown beside it. */
@Component
class PageFormAnswers {

    private final EditorChecks checks;
    private final PageTargets links;
    private final PageCheck check;
    private final PageViews views;
    private final WorkDesk work;
    private final WorkingCopyLabels words;
    private final PageNotices notices;
    private final Templates templates;
    private final Screens screens;
    private final Texts texts;

    PageFormAnswers(
            EditorChecks checks,
            PageTargets links,
            PageCheck check,
            PageViews views,
            WorkDesk work,
            WorkingCopyLabels words,
            PageNotices notices,
            Templates templates,
            Screens screens,
            Texts texts) {
        this.checks = checks;
        this.links = links;
        this.check = check;
        this.views = views;
        this.work = work;
        this.words = words;
        this.notices = notices;
        this.templates = templates;
        this.screens = screens;
        this.texts = texts;
    }

    /** Shows the form with the given input. */
    Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            PageContext frame,
            TypedPage typed,
            Map<String, String> problems,
            WorkingCopyNotice beside) {
        return Mono.zip(
                        links.offered(),
                        work.present(call, frame.head().page().id()),
                        found(call, frame, typed, beside),
                        templates.offered(TemplateKind.SECTION),
                        work.sentBack(call, frame.head().page().id()),
                        check.severalNamed(
                                typed, problems.values(), frame.head().revision()),
                        shown(typed))
                .flatMap(found -> ParsingThreads.run(() -> views.screen(
                        frame,
                        found.getT7(),
                        problems,
                        found.getT6(),
                        found.getT1(),
                        address(call, frame),
                        notices.of(call, frame, beside.holds()),
                        notices.of(call, frame, false) != null
                                ? null
                                : words.view(call, frame.head().page(), beside, found.getT2(), found.getT5()),
                        found.getT3(),
                        found.getT4(),
                        EditorUrls.of(call, frame.head().page()))))
                .flatMap(screen -> screens.show(status, call, frame.heading().erroneous(!problems.isEmpty()), screen))
                .onErrorResume(OversizedPageException.class, _ -> oversized(call, frame));
    }

    /** Returns the input with the titles of the pages in the trash that it refers to. */
    private Mono<TypedPage> shown(TypedPage typed) {
        Set<UUID> referred = TrashedTargets.referred(typed.blocks());
        return referred.isEmpty()
                ? Mono.just(typed)
                : links.titles(referred)
                        .map(titles -> typed.with(new TrashedTargets(titles, texts).shown(typed.blocks())));
    }

    /** Replaces a form that is too large to be rendered: one stored before the limits existed, or a refused one. */
    private Mono<ServerResponse> oversized(Call call, PageContext frame) {
        boolean sent = call.request().method().equals(HttpMethod.POST);
        return screens.show(
                sent ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.OK,
                call,
                frame.heading().erroneous(sent),
                notices.oversized(frame, sent));
    }

    private Mono<PageFindings> found(Call call, PageContext frame, TypedPage typed, WorkingCopyNotice beside) {
        if (frame.discarded() != null) {
            return Mono.just(PageFindings.NONE);
        }
        Head head = frame.head();
        if (call.field(PageResource.THEN).isEmpty() && !beside.holds()) {
            return checks.of(call.site(), head, typed);
        }
        Mono<PageFindings> found = beside.after().equals(PageResource.CHECK)
                ? checks.of(call.site(), head, typed, Occasion.ASKING)
                : checks.after(call.site(), head, typed, beside.after());
        return found.defaultIfEmpty(PageFindings.NONE);
    }

    /** Returns the URL of the form of a page. */
    static String address(Call call, PageContext frame) {
        return PageAddress.page(call.site(), frame.head().page().id());
    }
}
