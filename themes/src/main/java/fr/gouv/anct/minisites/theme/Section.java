package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.SectionBand;
import fr.gouv.anct.minisites.content.block.SideMenuLayout;
import fr.gouv.anct.minisites.rendering.Outline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive blocks of a page section: on a band, beside a menu, or on the page itself.
 *
 * @param marker the block that begins it; null before the first one
 */
record Section(@Nullable Piece marker, List<Piece> pieces) {

    static List<Section> of(List<Piece> pieces) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(null, new ArrayList<>()));
        for (Piece piece : pieces) {
            if (piece.marker()) {
                sections.add(new Section(piece, new ArrayList<>()));
            } else {
                sections.getLast().pieces().add(piece);
            }
        }
        return List.copyOf(sections);
    }

    public boolean band() {
        return marker != null && marker.block() instanceof SectionBand;
    }

    public boolean menu() {
        return marker != null && marker.block() instanceof SideMenuLayout;
    }

    /** Returns its headings of level 2. */
    public List<Outline.Entry> headings() {
        return pieces.stream()
                .flatMap(piece -> piece.headings().stream())
                .filter(entry -> entry.level() == 2)
                .toList();
    }
}
