package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.ElsewhereException;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.tree.Discarded;
import fr.gouv.anct.minisites.content.tree.Trash;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the page whose id is the variable {@code page} of an address, with the elements common to its screens. */
@Component
public class PageFrames {

    private final Drafts drafts;
    private final Trash trash;
    private final PageStates states;
    private final PublicationWorkflow reviews;
    private final UnsavedChanges unsaved;
    private final List<PageEntry> entries;
    private final Texts texts;

    PageFrames(
            Drafts drafts,
            Trash trash,
            PageStates states,
            PublicationWorkflow reviews,
            UnsavedChanges unsaved,
            List<PageEntry> entries,
            Texts texts) {
        this.drafts = drafts;
        this.trash = trash;
        this.states = states;
        this.reviews = reviews;
        this.unsaved = unsaved;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(PageEntry::order))
                .toList();
        this.texts = texts;
    }

    /**
     * Loads the page for the screens other than the content, which announce the reader's unsaved input. A page of
     * another site is {@link Call#missing}; for a page in the trash, an account that may write is redirected to the
     * content screen, which reports it.
     */
    public Mono<PageContext> of(Call call) {
        return orDiscarded(call)
                .flatMap(frame -> frame.discarded() == null
                        ? unsaved.of(call, frame.head()).map(frame::withUnsaved).defaultIfEmpty(frame)
                        : Mono.error(() -> new ElsewhereException(PageAddress.page(
                                call.site(), frame.head().page().id()))));
    }

    /** Loads the page for the content screen: accounts that may write also see pages in the trash. */
    Mono<PageContext> orDiscarded(Call call) {
        return call.id("page")
                .flatMap(page -> drafts.head(page)
                        .flatMap(head -> staged(frame(call, head)))
                        .switchIfEmpty(Mono.defer(() -> discarded(call, page))))
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<PageContext> staged(PageContext frame) {
        return reviews.standing(frame.head().page().id())
                .map(standing -> frame.withStates(states.badges(frame.head().state(), standing.stage())))
                .defaultIfEmpty(frame);
    }

    private Mono<PageContext> discarded(Call call, UUID page) {
        return call.may(Action.CONTENT_WRITE)
                ? Mono.zip(drafts.discarded(page), trash.one(page), (head, gone) -> discarded(call, head, gone))
                : Mono.empty();
    }

    private PageContext discarded(Call call, Head head, Discarded gone) {
        PageHeader header = new PageHeader(
                path(head),
                List.of(new BadgeView(texts.say("page.state.discarded"), BadgeView.Tone.WARNING)),
                List.of(),
                null);
        return new PageContext(head, header, heading(call, head, List.of()), gone);
    }

    private static @Nullable String path(Head head) {
        return head.page().kind() == PageKind.SECTION ? null : head.page().path();
    }

    /** Builds the context of a page that was loaded already. */
    public PageContext frame(Call call, Head head) {
        String page = PageAddress.page(call.site(), head.page().id());
        String here = call.request().path();
        List<PageLink> tabs = entries.stream()
                .filter(entry -> call.may(entry.action())
                        && entry.kinds().contains(head.page().kind()))
                .map(entry -> new PageLink(
                        texts.say(entry.key()),
                        page + entry.path(),
                        false,
                        here.equals(page + entry.path())
                                || (!entry.path().isEmpty() && here.startsWith(page + entry.path() + "/"))))
                .toList();
        PageHeader header = new PageHeader(path(head), List.of(states.badge(head.state())), tabs, null);
        return new PageContext(head, header, heading(call, head, tabs), null);
    }

    private Heading heading(Call call, Head head, List<PageLink> tabs) {
        String title = head.revision().title();
        String page = PageAddress.page(call.site(), head.page().id());
        String whole = tabs.stream()
                .filter(tab -> tab.current() && !tab.href().equals(page))
                .findFirst()
                .map(tab -> texts.say("page.heading", title, tab.label()))
                .orElse(title);
        Heading heading = Heading.of(whole).below(call.site().name(), PageAddress.site(call.site()));
        return switch (head.page().kind()) {
            case PAGE, ARTICLES -> heading.below(texts.say("page.tree.title"), PageAddress.pages(call.site()));
            case ARTICLE -> heading.below(texts.say("page.articles.title"), PageAddress.articles(call.site()));
            case SECTION -> heading.below(texts.say("section.title"), PageAddress.sections(call.site()));
        };
    }
}
