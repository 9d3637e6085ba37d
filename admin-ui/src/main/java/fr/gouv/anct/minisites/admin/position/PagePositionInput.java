package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.content.tree.PagePosition;
import fr.gouv.anct.minisites.content.tree.Rank;

/**
 * A page position as typed.
 *
 * @param segment last segment of the path
 * @param parent path of the parent page
 * @param rank {@link #FIRST}, {@link #LAST}, or the id of the preceding page
 * @param seen position of the page when the form was opened, see {@link PageTreeMove#seen}
 */
record PagePositionInput(String segment, String parent, String rank, String seen) {

    static final String SEGMENT = "adresse";
    static final String PARENT = "parente";
    static final String RANK = "rang";
    static final String SEEN = "vu";
    static final String FIRST = "premiere";
    static final String LAST = "derniere";

    static PagePositionInput of(AdmittedRequest request) {
        return new PagePositionInput(
                request.field(SEGMENT).strip(),
                request.field(PARENT).strip(),
                request.field(RANK).strip(),
                request.field(SEEN));
    }

    /** Returns the rank; an invalid id means last. */
    Rank wanted() {
        return rank.equals(FIRST)
                ? new Rank.First()
                : PickerOptions.id(rank).<Rank>map(Rank.After::new).orElseGet(Rank.Last::new);
    }

    PagePositionInput ranked(String other) {
        return new PagePositionInput(segment, parent, other, seen);
    }

    PagePositionInput seen(PagePosition now) {
        return new PagePositionInput(segment, parent, rank, PageTreeMove.seen(now));
    }
}
