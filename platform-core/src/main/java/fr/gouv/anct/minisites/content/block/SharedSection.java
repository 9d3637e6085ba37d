package fr.gouv.anct.minisites.content.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Stands for what a shared section says: written once, shown by all pages that have this block. A section is shown as it is
 * published; without anything published it shows nothing.
 */
@BlockType(value = "shared-section", category = BlockCategory.STRUCTURE)
public record SharedSection(SectionRef section) implements Block {

    /**
     * How many of these blocks a page shows, whichever sections they name: each section may weigh as much as a page, so that
     * their number bounds the work of rendering, indexing and checking a page.
     */
    public static final int MOST = 20;

    /** The first {@link #MOST} of these blocks in a body, the only ones that are shown. */
    public static List<SharedSection> shown(List<Block> body) {
        return body.stream()
                .filter(SharedSection.class::isInstance)
                .map(SharedSection.class::cast)
                .limit(MOST)
                .toList();
    }

    /**
     * A body with the words of its sections in their places. What a section begins ends with it: what follows stands on
     * the page's own band again. A section inside a section is not followed, and not shown; nor are those beyond
     * {@link #MOST}.
     *
     * @param sections what they say, by their ids
     */
    public static List<Block> woven(List<Block> body, Map<UUID, List<Block>> sections) {
        List<Block> woven = new ArrayList<>();
        Block band = new SectionBand(null, BandBackground.PLAIN);
        int shown = 0;
        for (Block block : body) {
            if (block instanceof SharedSection(SectionRef section)) {
                List<Block> said = shown++ < MOST ? sections.getOrDefault(section.id(), List.of()) : List.of();
                woven.addAll(said);
                if (said.stream().anyMatch(SharedSection::begins)) {
                    woven.add(band);
                }
            } else {
                woven.add(block);
                if (begins(block)) {
                    band = new SectionBand(
                            null, block instanceof SectionBand own ? own.background() : BandBackground.PLAIN);
                }
            }
        }
        return List.copyOf(woven);
    }

    private static boolean begins(Block block) {
        return block instanceof SectionBand || block instanceof SideMenuLayout;
    }
}
