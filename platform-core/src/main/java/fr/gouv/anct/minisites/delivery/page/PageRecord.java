package fr.gouv.anct.minisites.delivery.page;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.CallFacts;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.block.LatestArticles;
import fr.gouv.anct.minisites.content.block.ServiceFacts;
import fr.gouv.anct.minisites.content.block.SharedSection;
import fr.gouv.anct.minisites.rendering.BlockMarks;
import fr.gouv.anct.minisites.rendering.EditorFrame;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.site.Site;
import fr.gouv.anct.minisites.standard.StandardText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The result of the first statement: the site, and its page at a path.
 *
 * @param contact whether the site has a page at {@code /contact}
 * @param budget whether the site has a budget, or a page of its own, at the path of the budget
 * @param articlesPath path of its list of articles
 * @param published the published page at the path
 * @param standard text that the platform adds to its own page at the path, on all sites
 * @param embedHosts hosts that pages of all sites may frame
 * @param redirect target of the redirect at the path, or successor of the withdrawn page: a path of the site or a URL
 * @param withdrawn whether a document was withdrawn at the path
 */
record PageRecord(
        Site site,
        boolean contact,
        boolean budget,
        @Nullable String articlesPath,
        @Nullable Published published,
        @Nullable String redirect,
        boolean withdrawn,
        @Nullable String standard,
        Set<String> embedHosts) {

    /** Returns a copy with another site. */
    PageRecord with(Site other) {
        return new PageRecord(
                other, contact, budget, articlesPath, published, redirect, withdrawn, standard, embedHosts);
    }

    /** Returns a copy with a published page. */
    PageRecord with(Published there) {
        return new PageRecord(site, contact, budget, articlesPath, there, redirect, withdrawn, standard, embedHosts);
    }

    /** Returns a copy without its page. */
    PageRecord withoutPage() {
        return new PageRecord(site, contact, budget, articlesPath, null, redirect, withdrawn, standard, embedHosts);
    }

    /** Returns a copy with another revision of the page. */
    PageRecord withRevision(ExpandedRevision revision) {
        Published now = requireNonNull(published);
        return with(new Published(now.page(), revision.revision(), now.updated(), revision.positions()));
    }

    /** Returns the block types of the page shown, which determine its stylesheet. */
    Set<String> shownTypes() {
        if (published == null) {
            return Set.of();
        }
        Set<String> types = published.revision().body().stream()
                .map(BlockCodec::typeOf)
                .collect(Collectors.toCollection(TreeSet::new));
        switch (published.page().kind()) {
            // Articles look like the block that lists articles, with or without a published list.
            case ARTICLE, ARTICLES -> types.add(BlockCodec.typeOf(LatestArticles.class));
            case DOCUMENT, DOCUMENTS -> types.add(BlockCodec.typeOf(DocumentFacts.class));
            case SERVICE, SERVICES -> types.add(BlockCodec.typeOf(ServiceFacts.class));
            case CALL, CALLS -> types.add(BlockCodec.typeOf(CallFacts.class));
            case PAGE, SECTION -> {}
        }
        return types;
    }

    /**
     * Whether the page asks visitors if it is useful: one with content of its own, except the home page. A page with a contact
     * form asks for a message already.
     */
    boolean asksFeedback() {
        return published != null
                && site.appearance().asksFeedback()
                && published.revision().body().stream().noneMatch(ContactForm.class::isInstance)
                && switch (published.page().kind()) {
                    case PAGE -> !published.page().path().equals("/");
                    case ARTICLE, DOCUMENT, SERVICE, CALL -> true;
                    case ARTICLES, DOCUMENTS, SERVICES, CALLS, SECTION -> false;
                };
    }

    /** Returns the paragraphs of the platform's standard text for this page, with the values of this site. */
    List<String> standardText() {
        return standard == null
                ? List.of()
                : StandardText.filled(
                        standard,
                        Map.of(
                                "site", site.identity().title(),
                                "editeur", site.legal().publisher().name(),
                                "contact", site.identity().contactEmail()));
    }

    /** Whether a page of the platform is shown at the path, which is that of the record. */
    boolean hasSystemPage(String path) {
        if (!SystemPage.exists(path)) {
            return false;
        }
        SystemPage page = SystemPage.at(path);
        return (published == null || !page.yields()) && (budget || !page.optional());
    }

    /** Whether this is the record of that page. */
    boolean of(UUID page) {
        return published != null && published.page().id().equals(page);
    }

    /**
     * A page with the revision that visitors see, its sections expanded.
     *
     * @param positions for each block its position in the stored body, as {@code SharedSection.inlined} gives it
     */
    record Published(Page page, Revision revision, LocalDate updated, List<Integer> positions) {

        /**
         * Returns the marks of the blocks that are shown; none but in the preview of the editor.
         *
         * @param editor null but in that preview
         */
        BlockMarks marks(@Nullable EditorFrame editor, ReferenceTargets references) {
            return editor == null
                    ? BlockMarks.NONE
                    : BlockMarks.of(
                            editor,
                            IntStream.range(0, revision.body().size())
                                    .filter(i ->
                                            references.isShown(revision.body().get(i)))
                                    .mapToObj(i -> positions.get(i) + 1)
                                    .toList());
        }
    }

    /**
     * A revision with the content of its sections in their places.
     *
     * @param positions as of {@link Published}
     */
    record ExpandedRevision(Revision revision, List<Integer> positions) {

        /** Expands the sections of a revision from their content, by id. */
        static ExpandedRevision of(Revision stored, Map<UUID, List<Block>> sections) {
            List<SharedSection.Inlined> body = SharedSection.inlined(stored.body(), sections);
            return new ExpandedRevision(
                    stored.with(body.stream().map(SharedSection.Inlined::block).toList()),
                    body.stream().map(SharedSection.Inlined::position).toList());
        }
    }
}
