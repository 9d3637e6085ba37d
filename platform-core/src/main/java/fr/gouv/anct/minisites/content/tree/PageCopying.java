package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Copies the newest revision of a page, article, document or shared section into a new draft beside the original. */
@Component
public class PageCopying {

    private final PageCreation creation;
    private final Drafts drafts;
    private final PageListing listing;
    private final Clock clock;

    PageCopying(PageCreation creation, Drafts drafts, PageListing listing, Clock clock) {
        this.creation = creation;
        this.drafts = drafts;
        this.listing = listing;
        this.clock = clock;
    }

    /**
     * Copies the newest revision of a page, without its date, its older revisions and its schedule.
     *
     * @param title title of the copy
     * @return empty when the page does not exist
     */
    public Mono<PageCreationResult> copy(Tenant site, UUID page, String title, AuditActor by) {
        return drafts.head(page)
                .flatMap(draft -> switch (draft.page().kind()) {
                    case ARTICLES, DOCUMENTS, SERVICES, CALLS -> Mono.just(new PageCreationResult.NoParent());
                    case SECTION ->
                        creation.section(site, copied(draft.revision(), title), "page.copied", by)
                                .map(PageCreationResult.Created::new);
                    case PAGE, ARTICLE, DOCUMENT, SERVICE, CALL -> copyBeside(site, draft, title, by);
                })
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<PageCreationResult> copyBeside(Tenant site, Draft original, String title, AuditActor by) {
        return parent(original.page())
                .flatMap(parent -> copy(site, original, parent, title, by))
                .defaultIfEmpty(new PageCreationResult.NoParent());
    }

    /** A page without a parent, including the home page itself, is copied under the home page. */
    private Mono<UUID> parent(Page page) {
        return page.parentId() == null ? listing.home().map(home -> home.page().id()) : Mono.just(page.parentId());
    }

    private Mono<PageCreationResult> copy(Tenant site, Draft draft, UUID parent, String title, AuditActor by) {
        Page page = draft.page();
        String segment = page.path().equals("/") ? PagePath.suggested(title) : PagePath.segment(page.path()) + "-copie";
        Revision copied = copied(draft.revision(), title);
        PageCreationRequest request = new PageCreationRequest(page.kind(), parent, segment, title, date(page), true);
        return creation.create(site, request, copied, "page.copied", by);
    }

    /** A copied page of a generated list gets today's date, whatever the date of the original. */
    private @Nullable LocalDate date(Page page) {
        return page.date() == null ? null : ParisCalendar.today(clock);
    }

    private static Revision copied(Revision revision, String title) {
        return new Revision(
                title,
                null,
                revision.lead(),
                revision.description(),
                revision.image(),
                revision.tags(),
                revision.terms(),
                revision.body());
    }
}
