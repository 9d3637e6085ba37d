package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.page.KindWords;
import fr.gouv.anct.minisites.admin.page.ParentChoice;
import fr.gouv.anct.minisites.admin.publication.WaitingWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.Discarded;
import fr.gouv.anct.minisites.content.tree.PageList;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PageTargets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the form that restores a page; it reports at once when the former position is not available. */
@Component
class RestorationForm {

    private final TrashedPageLookup discarded;
    private final PageList list;
    private final PageTargets targets;
    private final ParentChoice parents;
    private final WaitingWords waiting;
    private final Screens screens;
    private final KindWords kinds;
    private final Texts texts;

    RestorationForm(
            TrashedPageLookup discarded,
            PageList list,
            PageTargets targets,
            ParentChoice parents,
            WaitingWords waiting,
            Screens screens,
            KindWords kinds,
            Texts texts) {
        this.discarded = discarded;
        this.list = list;
        this.targets = targets;
        this.parents = parents;
        this.waiting = waiting;
        this.screens = screens;
        this.kinds = kinds;
        this.texts = texts;
    }

    private record Problem(String field, String text, List<String> suggestions) {}

    /** Shows the form with the former position. */
    Mono<ServerResponse> first(Call call, Discarded page) {
        TrashRestorationInput old = TrashRestorationInput.where(page);
        if (page.page().kind() == PageKind.SECTION) {
            return show(HttpStatus.OK, call, page, old, null);
        }
        return parent(page.page())
                .flatMap(address -> targets.at(Set.of(PagePath.under(address, old.segment())))
                        .flatMap(taken -> show(
                                HttpStatus.OK,
                                call,
                                page,
                                old.under(address),
                                taken.isEmpty()
                                        ? null
                                        : new Problem(
                                                TrashRestorationInput.SEGMENT,
                                                texts.say("page.problem.path-taken"),
                                                List.of(old.segment() + "-2")))))
                .switchIfEmpty(Mono.defer(() -> show(
                        HttpStatus.OK,
                        call,
                        page,
                        old.under("/"),
                        new Problem(place(page), texts.say(noParent(page)), List.of()))));
    }

    /** Returns the path of the former parent; empty when it no longer exists. */
    private Mono<String> parent(Page page) {
        return (page.parentId() == null ? list.home() : list.line(page.parentId()))
                .map(line -> line.page().path());
    }

    /** Returns the field at which an unavailable position is reported. */
    String place(Discarded page) {
        return page.page().kind() == PageKind.ARTICLE ? TrashRestorationInput.SEGMENT : TrashRestorationInput.PARENT;
    }

    String noParent(Discarded page) {
        return page.page().kind() == PageKind.ARTICLE ? "trash.no-list" : "trash.no-parent";
    }

    /** Shows the form with its input and its problem. */
    Mono<ServerResponse> refuse(
            Call call,
            Discarded page,
            TrashRestorationInput typed,
            String field,
            String text,
            List<String> suggestions) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, page, typed, new Problem(field, text, suggestions));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, Discarded page, TrashRestorationInput typed, @Nullable Problem problem) {
        String parent = "place.field." + TrashRestorationInput.PARENT;
        return Mono.zip(
                        waiting.stays(page.page().id()),
                        parents.field(
                                TrashRestorationInput.PARENT,
                                texts.say(parent),
                                texts.say(parent + ".hint"),
                                typed.parent(),
                                ""))
                .flatMap(found -> show(status, call, page, typed, problem, found.getT1(), found.getT2()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            Discarded page,
            TrashRestorationInput typed,
            @Nullable Problem problem,
            List<String> stays,
            FieldView choice) {
        FieldView segment = field(Kind.SLUG, TrashRestorationInput.SEGMENT, typed.segment(), problem);
        FieldView parent = checked(choice, problem);
        FormScreen screen = FormScreen.of(
                kinds.say(
                        page.page().kind(),
                        page.under() == 0 ? "trash.restore.lead" : "trash.restore.lead-many",
                        page.under()),
                stays,
                switch (page.page().kind()) {
                    case PAGE, ARTICLES -> List.of(parent, segment);
                    case ARTICLE -> List.of(segment);
                    case SECTION -> List.of();
                },
                TrashAddress.one(call.site(), page.page().id()),
                List.of(),
                kinds.say(page.page().kind(), "trash.restore.confirm"),
                TrashAddress.trash(call.site()));
        return screens.show(
                status,
                call,
                discarded
                        .heading(call, texts.say("trash.restore.title", page.title()))
                        .erroneous(problem != null),
                screen);
    }

    private FieldView field(Kind kind, String name, String value, @Nullable Problem problem) {
        return checked(
                FieldView.of(kind, name, texts.say("place.field." + name), value)
                        .withHint(texts.say("place.field." + name + ".hint")),
                problem);
    }

    private static FieldView checked(FieldView field, @Nullable Problem problem) {
        return problem == null || !problem.field().equals(field.name())
                ? field
                : field.withError(problem.text(), problem.suggestions());
    }
}
