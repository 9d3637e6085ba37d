package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.ParentChoice;
import fr.gouv.anct.minisites.admin.page.TreeMove;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.PageLine;
import fr.gouv.anct.minisites.content.tree.PageList;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PageTargets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the form of a page's position. */
@Component
class PlaceForm {

    private final PageList list;
    private final PageTargets targets;
    private final ParentChoice parents;
    private final Screens screens;
    private final Texts texts;

    PlaceForm(PageList list, PageTargets targets, ParentChoice parents, Screens screens, Texts texts) {
        this.list = list;
        this.targets = targets;
        this.parents = parents;
        this.screens = screens;
        this.texts = texts;
    }

    /** Returns the page at a path; empty when there is none. */
    Mono<PageLine> parent(String address) {
        return targets.at(Set.of(address))
                .flatMap(found -> Mono.justOrEmpty(found.get(address)))
                .filter(target -> !target.file() && !target.section())
                .flatMap(target -> list.line(target.id()));
    }

    /** Returns the current parent of a page. */
    Mono<PageLine> parent(Page page) {
        return page.parentId() == null ? list.home() : list.line(page.parentId());
    }

    /** Whether a page is currently a child of another one. */
    Mono<Boolean> isUnder(PageLine parent, UUID page) {
        return list.children(parent)
                .map(children ->
                        children.stream().anyMatch(child -> child.page().id().equals(page)));
    }

    /**
     * A problem with the form.
     *
     * @param field at which it is shown
     * @param suggestions valid values
     */
    record Problem(String field, String text, List<String> suggestions) {}

    /** Shows the current position. */
    Mono<ServerResponse> show(Call call, PageContext frame) {
        Page page = frame.head().page();
        return parent(page)
                .flatMap(parent -> Mono.zip(list.children(parent), list.position(page))
                        .flatMap(found -> show(
                                HttpStatus.OK,
                                call,
                                frame,
                                new TypedPlace(
                                        PagePath.segment(page.path()),
                                        parent.page().path(),
                                        rank(page, found.getT1()),
                                        TreeMove.seen(found.getT2())),
                                null,
                                found.getT1())))
                .switchIfEmpty(Mono.defer(
                        () -> show(HttpStatus.OK, call, frame, new TypedPlace("", "", "", ""), null, List.of())));
    }

    private static String rank(Page page, List<PageLine> siblings) {
        String before = TypedPlace.FIRST;
        for (PageLine sibling : siblings) {
            if (sibling.page().id().equals(page.id())) {
                return before;
            }
            before = sibling.page().id().toString();
        }
        return TypedPlace.LAST;
    }

    /** Shows the typed position, with the siblings under the typed parent. */
    Mono<ServerResponse> again(Call call, PageContext frame, TypedPlace typed, @Nullable Problem problem) {
        return again(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, call, frame, typed, problem);
    }

    /** Shows the typed position after another user has moved the page: it is applied when it is submitted again. */
    Mono<ServerResponse> overtaken(Call call, PageContext frame, TypedPlace typed) {
        Page page = frame.head().page();
        Problem problem = new Problem(TypedPlace.SEGMENT, texts.say("place.overtaken.form", page.path()), List.of());
        return list.position(page).flatMap(now -> again(HttpStatus.CONFLICT, call, frame, typed.seen(now), problem));
    }

    private Mono<ServerResponse> again(
            HttpStatus status, Call call, PageContext frame, TypedPlace typed, @Nullable Problem problem) {
        return parent(typed.parent())
                .flatMap(list::children)
                .defaultIfEmpty(List.of())
                .flatMap(siblings -> show(status, call, frame, typed, problem, siblings));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            PageContext frame,
            TypedPlace typed,
            @Nullable Problem problem,
            List<PageLine> siblings) {
        Page page = frame.head().page();
        String parent = "place.field." + TypedPlace.PARENT;
        return Mono.zip(
                        parents.field(
                                TypedPlace.PARENT,
                                texts.say(parent),
                                texts.say(parent + ".hint"),
                                typed.parent(),
                                page.path()),
                        list.published(page.id()))
                .flatMap(found -> screens.show(
                        status,
                        call,
                        frame.heading().erroneous(problem != null),
                        screen(call, frame, typed, problem, siblings, found.getT1(), found.getT2())));
    }

    private PlaceScreen screen(
            Call call,
            PageContext frame,
            TypedPlace typed,
            @Nullable Problem problem,
            List<PageLine> siblings,
            FieldView choice,
            long published) {
        Page page = frame.head().page();
        boolean article = page.kind() == PageKind.ARTICLE;
        FieldView segment = field(Kind.SLUG, TypedPlace.SEGMENT, typed.segment(), problem);
        FieldView parent = checked(choice, problem);
        FieldView rank = field(Kind.SELECT, TypedPlace.RANK, rankOf(typed, siblings), problem)
                .withOptions(ranks(page, siblings));
        List<FieldView> all = new ArrayList<>(article ? List.of(segment) : List.of(segment, parent, rank));
        return new PlaceScreen(
                frame.header(),
                notice(call, page, published),
                texts.say(lead(article, published)),
                ErrorSummary.of(all),
                PlaceAddress.place(call.site(), page.id()),
                texts.say(article ? "place.article.submit" : "place.submit"),
                segment,
                article ? null : parent,
                article ? null : rank,
                List.of(new Hidden(TypedPlace.SEEN, typed.seen())),
                acts(call, page, published));
    }

    private static String lead(boolean article, long published) {
        if (article) {
            return published == 0 ? "place.article.lead.draft" : "place.article.lead.online";
        }
        return published == 0 ? "place.lead.draft" : "place.lead.online";
    }

    private List<PlaceScreen.Act> acts(Call call, Page page, long published) {
        String address = PageAddress.page(call.site(), page.id());
        List<PlaceScreen.Act> acts = new ArrayList<>();
        if (!call.site().locked() && page.kind() != PageKind.ARTICLES) {
            acts.add(new PlaceScreen.Act(texts.say("place.copy"), "fr-icon-file-add-line", address + "/copie", true));
        }
        boolean discards = published == 0 || call.may(Action.CONTENT_PUBLISH);
        if (!call.site().locked() && discards && !page.path().equals("/")) {
            acts.add(new PlaceScreen.Act(
                    texts.say("trash.discard"), "fr-icon-delete-line", address + "/suppression", false));
        }
        return List.copyOf(acts);
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

    /** The sibling to follow may not be a child of the typed parent. */
    private static String rankOf(TypedPlace typed, List<PageLine> siblings) {
        boolean known = typed.rank().equals(TypedPlace.FIRST)
                || siblings.stream()
                        .anyMatch(line -> line.page().id().toString().equals(typed.rank()));
        return known ? typed.rank() : TypedPlace.LAST;
    }

    private List<Option> ranks(Page page, List<PageLine> siblings) {
        Stream<Option> after = siblings.stream()
                .filter(line -> !line.page().id().equals(page.id()))
                .map(line -> new Option(line.page().id().toString(), texts.say("place.rank.after", line.title())));
        return Stream.of(
                        Stream.of(new Option(TypedPlace.FIRST, texts.say("place.rank.first"))),
                        after,
                        Stream.of(new Option(TypedPlace.LAST, texts.say("place.rank.last"))))
                .flatMap(options -> options)
                .toList();
    }

    private @Nullable String notice(Call call, Page page, long published) {
        if (page.path().equals("/")) {
            return texts.say("place.home");
        }
        if (call.site().locked()) {
            return texts.say("page.read-only");
        }
        return published > 0 && !call.may(Action.CONTENT_PUBLISH) ? texts.say(call.site(), "place.public") : null;
    }
}
