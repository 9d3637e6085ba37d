package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.routing.SeeOtherException;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.delivery.page.PortalPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the page whose id is the variable {@code page} of an address, with the elements common to its screens. */
@Component
public class PageContexts {

    private final Drafts drafts;
    private final Trash trash;
    private final PageStateLabels labels;
    private final PublicationWorkflow workflow;
    private final UnsavedChanges unsaved;
    private final SiteDirectory directory;
    private final List<PageTab> entries;

    PageContexts(
            Drafts drafts,
            Trash trash,
            PageStateLabels labels,
            PublicationWorkflow workflow,
            UnsavedChanges unsaved,
            SiteDirectory directory,
            List<PageTab> entries) {
        this.drafts = drafts;
        this.trash = trash;
        this.labels = labels;
        this.workflow = workflow;
        this.unsaved = unsaved;
        this.directory = directory;
        this.entries =
                entries.stream().sorted(Comparator.comparingInt(PageTab::order)).toList();
    }

    /**
     * Loads the page for the screens other than the content, which announce the reader's unsaved input. A page of
     * another site is {@link AdmittedRequest#notFound}; for a page in the trash, an account that may write is redirected to the
     * content screen, which reports it.
     */
    public Mono<PageContext> of(AdmittedRequest request) {
        return orDiscarded(request)
                .flatMap(context -> context.discarded() == null
                        ? unsaved.of(request, context.head())
                                .map(context::withUnsaved)
                                .defaultIfEmpty(context)
                        : Mono.error(() -> new SeeOtherException(Paths.PAGE.link(
                                request.site(), context.head().page().id()))));
    }

    /** Loads the page for the content screen: accounts that may write also see pages in the trash. */
    public Mono<PageContext> orDiscarded(AdmittedRequest request) {
        return request.id("page")
                .flatMap(page -> orDiscarded(request, page))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<PageContext> orDiscarded(AdmittedRequest request, UUID page) {
        return drafts.head(page)
                .flatMap(draft -> staged(frame(request, draft)))
                .switchIfEmpty(Mono.defer(() -> discarded(request, page)));
    }

    private Mono<PageContext> staged(PageContext context) {
        return workflow.standing(context.head().page().id())
                .map(status -> context.withStates(labels.badges(context.head().state(), status)))
                .defaultIfEmpty(context);
    }

    private Mono<PageContext> discarded(AdmittedRequest request, UUID page) {
        return request.may(Action.CONTENT_WRITE)
                ? Mono.zip(
                        drafts.discarded(page), trash.one(page), (draft, trashed) -> discarded(request, draft, trashed))
                : Mono.empty();
    }

    private PageContext discarded(AdmittedRequest request, Draft draft, TrashedPage trashed) {
        PageHeader header = new PageHeader(
                path(draft),
                null,
                List.of(new BadgeView(request.message("page.state.discarded"), BadgeView.Tone.WARNING)),
                List.of(),
                null);
        return new PageContext(draft, header, heading(request, draft, List.of()), trashed);
    }

    private static @Nullable String path(Draft draft) {
        return draft.page().kind() == PageKind.SECTION ? null : draft.page().path();
    }

    private @Nullable String replaces(AdmittedRequest request, Draft draft) {
        return directory.isPortal(request.site().id())
                ? PortalPage.at(draft.page().path())
                        .map(replaced -> request.message("page.replaces." + replaced.code()))
                        .orElse(null)
                : null;
    }

    /** Builds the context of a page that was loaded already. */
    public PageContext frame(AdmittedRequest request, Draft draft) {
        List<PageLink> tabs = entries.stream()
                .filter(entry -> request.may(entry.action())
                        && entry.kinds().contains(draft.page().kind()))
                .map(entry -> tab(request, entry, draft.page().id()))
                .toList();
        PageHeader header =
                new PageHeader(path(draft), replaces(request, draft), List.of(labels.badge(draft.state())), tabs, null);
        return new PageContext(draft, header, heading(request, draft, tabs), null);
    }

    /** Returns the tab, which is current on the screens below its own too; all screens are below the content. */
    private static PageLink tab(AdmittedRequest request, PageTab entry, UUID page) {
        String href = entry.path().link(request.site(), page);
        String here = request.request().path();
        boolean below = !entry.path().equals(Paths.PAGE) && here.startsWith(href + "/");
        return new PageLink(request.message(entry.key()), href, false, here.equals(href) || below);
    }

    private static ScreenHeading heading(AdmittedRequest request, Draft draft, List<PageLink> tabs) {
        String title = draft.revision().title();
        String page = Paths.PAGE.link(request.site(), draft.page().id());
        String whole = tabs.stream()
                .filter(tab -> tab.current() && !tab.href().equals(page))
                .findFirst()
                .map(tab -> request.message("page.heading", title, tab.label()))
                .orElse(title);
        return PageHeadings.of(request, draft.page().kind(), whole);
    }
}
