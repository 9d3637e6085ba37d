package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.admin.arrangement.Choices;
import fr.gouv.anct.minisites.admin.page.TreeMove;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.content.tree.Position;
import fr.gouv.anct.minisites.content.tree.Rank;

/**
 * A place as it was typed.
 *
 * @param segment last part of the address
 * @param parent address of the page that it stands under
 * @param rank {@link #FIRST}, {@link #LAST}, or the id of the page that it follows
 * @param seen where the page stood when the form was shown, see {@link TreeMove#seen}
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

    /** What is no id follows nothing: it is last. */
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
