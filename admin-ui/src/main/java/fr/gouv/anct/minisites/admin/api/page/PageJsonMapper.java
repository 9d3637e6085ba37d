package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiUrls;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.PageState;
import fr.gouv.anct.minisites.content.section.SharedSectionDetails;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Converts pages, shared sections and pages in the trash to the JSON records of the API: whole, or as summaries in
 * lists.
 */
@Component
class PageJsonMapper {

    private final BlockCodec codec;
    private final ApiUrls urls;

    PageJsonMapper(BlockCodec codec, ApiUrls urls) {
        this.codec = codec;
        this.urls = urls;
    }

    /**
     * Page in the trash.
     *
     * @param path its former path
     * @param until when it is deleted for good
     * @param under number of pages moved to the trash with it
     */
    @JsonTypeName("DiscardedFacts")
    record TrashedPageSummary(
            UUID id,
            PageKind kind,
            String path,
            String title,
            Instant discardedAt,
            Instant until,
            long under,
            List<ApiLink> links) {}

    /**
     * Page in a list, by its newest version.
     *
     * @param path within the site
     * @param parent its parent page
     * @param date of an article
     * @param state {@code changed} when visitors read an older version
     */
    @JsonTypeName("PageFacts")
    record ApiPageSummary(
            UUID id,
            PageKind kind,
            String path,
            @Nullable UUID parent,
            @Nullable LocalDate date,
            String title,
            List<String> tags,
            PageState state,
            Instant savedAt,
            String savedBy,
            List<ApiLink> links) {}

    /**
     * Shared section in a list, by its newest version. It is read, saved and published as a page of that id.
     *
     * @param reference by which a block shows it
     * @param state {@code changed} when visitors read an older version
     * @param uses number of pages that show it, drafts included
     */
    @JsonTypeName("SectionFacts")
    record SectionSummary(
            UUID id,
            SectionRef reference,
            String title,
            PageState state,
            Instant savedAt,
            String savedBy,
            long uses,
            List<ApiLink> links) {}

    PageDetails whole(Tenant site, Draft draft) {
        Page page = draft.page();
        return new PageDetails(
                page.id(),
                page.kind(),
                page.path(),
                page.parentId(),
                page.date(),
                draft.number(),
                draft.at(),
                draft.author(),
                draft.comment(),
                content(draft.revision()),
                links(site, page.id(), page.kind()));
    }

    PageContent content(Revision revision) {
        return new PageContent(
                revision.title(),
                revision.navigationTitle(),
                revision.lead(),
                revision.description(),
                revision.image() == null ? null : new MediaRef(revision.image()),
                revision.tags(),
                revision.terms().stream().map(TermRef::toString).toList(),
                new PageContent.Body(Jsonb.MAPPER.readTree(codec.write(revision.body()))));
    }

    ApiPageSummary line(Tenant site, PageSummary summary) {
        Page page = summary.page();
        return new ApiPageSummary(
                page.id(),
                page.kind(),
                page.path(),
                page.parentId(),
                page.date(),
                summary.title(),
                summary.tags(),
                summary.state(),
                summary.at(),
                summary.author(),
                links(site, page.id(), page.kind()));
    }

    SectionSummary section(Tenant site, SharedSectionDetails line) {
        return new SectionSummary(
                line.id(),
                new SectionRef(line.id()),
                line.title(),
                line.state(),
                line.at(),
                line.author(),
                line.uses(),
                links(site, line.id(), PageKind.SECTION));
    }

    TrashedPageSummary discarded(Tenant site, TrashedPage trashed) {
        Page page = trashed.page();
        return new TrashedPageSummary(
                page.id(),
                page.kind(),
                page.path(),
                trashed.title(),
                trashed.at(),
                trashed.at().plus(Trash.KEPT),
                trashed.under(),
                List.of(new ApiLink("restoration", urls.in(site, "/trash/" + page.id() + "/restoration"))));
    }

    String address(Tenant site, UUID page) {
        return urls.in(site, ApiPageUrls.page(page));
    }

    private List<ApiLink> links(Tenant site, UUID page, PageKind kind) {
        String own = address(site, page);
        return List.of(
                new ApiLink("self", own),
                new ApiLink("publication", own + "/publication"),
                new ApiLink("schedules", own + "/schedules"),
                new ApiLink("version-history", own + "/versions"),
                kind == PageKind.SECTION ? new ApiLink("uses", own + "/uses") : new ApiLink("place", own + "/position"),
                new ApiLink("upkeep", own + "/ownership"));
    }
}
