package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.admin.arrangement.Choices;
import fr.gouv.anct.minisites.admin.page.TreeMove;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.tree.Position;
import fr.gouv.anct.minisites.content.tree.Rank;

/**
 * A page position as typed.
 *
 * @param segment last segment of the path
 * @param parent path of the parent page
 * @param rank {@link #FIRST}, {@link #LAST}, or the id of the preceding page
 * @param seen position of the page when the form was opened, see {@link TreeMove#seen}
 */
record TypedPlace(String segment, String parent, String rank, String seen) {

    static final String SEGMENT = "adresse";
    static final String PARENT = "parente";
    static final String RANK = "rang";
    static final String SEEN = "vu";
    static final String FIRST = "premiere";
    static final String LAST = "derniere";

    static TypedPlace of(Call call) {
        return new TypedPlace(
                call.field(SEGMENT).strip(),
                call.field(PARENT).strip(),
                call.field(RANK).strip(),
                call.field(SEEN));
    }

    /** Returns the rank; an invalid id means last. */
    Rank wanted() {
        return rank.equals(FIRST)
                ? new Rank.First()
                : Choices.id(rank).<Rank>map(Rank.After::new).orElseGet(Rank.Last::new);
    }

    TypedPlace ranked(String other) {
        return new TypedPlace(segment, parent, other, seen);
    }

    TypedPlace seen(Position now) {
        return new TypedPlace(segment, parent, rank, TreeMove.seen(now));
    }
}
