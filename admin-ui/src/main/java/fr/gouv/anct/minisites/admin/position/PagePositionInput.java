package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PathSegment;
import fr.gouv.anct.minisites.content.tree.Rank;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A page position as typed.
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

    /** Returns the position that the path of a page tells. */
    static PagePositionInput of(Page page) {
        int end = page.path().lastIndexOf('/');
        return new PagePositionInput(
                PagePath.segment(page.path()), end == 0 ? "/" : page.path().substring(0, end), LAST);
    }

    /** Returns the rank; an invalid id means last. */
    Rank wanted() {
        return rank.equals(FIRST)
                ? new Rank.First()
                : PickerOptions.id(rank).<Rank>map(Rank.After::new).orElseGet(Rank.Last::new);
    }

    PagePositionInput ranked(String other) {
        return new PagePositionInput(segment, parent, other);
    }
}
