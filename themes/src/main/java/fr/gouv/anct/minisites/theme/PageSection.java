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
record PageSection(@Nullable PlacedBlock marker, List<PlacedBlock> pieces) {

    static List<PageSection> of(List<PlacedBlock> pieces) {
        List<PageSection> sections = new ArrayList<>();
        sections.add(new PageSection(null, new ArrayList<>()));
        for (PlacedBlock block : pieces) {
            if (block.marker()) {
                sections.add(new PageSection(block, new ArrayList<>()));
            } else {
                sections.getLast().pieces().add(block);
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
                .flatMap(block -> block.headings().stream())
                .filter(entry -> entry.level() == 2)
                .toList();
    }
}
