package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.content.tree.PathSegment;
import fr.gouv.anct.minisites.content.tree.Rank;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * The place that an editor types for a page: the last segment of its path, its parent page, its rank under that parent.
 *
 * @param segment last segment of the path
 * @param parent path of the parent page
 * @param rank {@link #FIRST}, {@link #LAST}, or the id of the preceding page
 */
record PagePositionInput(
        @NotBlank @PathSegment String segment,
        @NotBlank String parent,
        @NotNull String rank) {

    static final String SEGMENT = "segment";
    static final String RANK = "rank";
    static final String FIRST = "first";
    static final String LAST = "last";

    /** Returns the position of a page among the pages under its parent; last when it is not one of them. */
    static PagePositionInput of(Page page, List<PageSummary> siblings) {
        String rank = LAST;
        String before = FIRST;
        for (PageSummary sibling : siblings) {
            if (sibling.page().id().equals(page.id())) {
                rank = before;
            }
            before = sibling.page().id().toString();
        }
        return new PagePositionInput(PagePath.segment(page.path()), PagePath.above(page.path()), rank);
    }

    /**
     * Returns the rank of a page; an invalid id means last. The ranks that were offered can be those under its former
     * parent: under another one, an unknown sibling means last too.
     *
     * @param siblings the pages under the typed parent
     */
    Rank rank(Page page, List<PageSummary> siblings) {
        if (rank.equals(FIRST)) {
            return new Rank.First();
        }
        return CanonicalUuid.read(rank)
                .filter(sibling -> parent.equals(PagePath.above(page.path())) || isAmong(siblings, sibling))
                .<Rank>map(Rank.After::new)
                .orElseGet(Rank.Last::new);
    }

    private static boolean isAmong(List<PageSummary> siblings, UUID page) {
        return siblings.stream().anyMatch(sibling -> sibling.page().id().equals(page));
    }
}
