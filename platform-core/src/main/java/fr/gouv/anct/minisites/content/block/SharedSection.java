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
     * A body with the words of its sections in their places. What a section begins ends with it: what follows stands on
     * the page's own band again. A section inside a section is not followed, and not shown.
     *
     * @param sections what they say, by their ids
     */
    public static List<Block> woven(List<Block> body, Map<UUID, List<Block>> sections) {
        List<Block> woven = new ArrayList<>();
        Block band = new SectionBand(null, BandBackground.PLAIN);
        for (Block block : body) {
            if (block instanceof SharedSection(SectionRef section)) {
                List<Block> said = sections.getOrDefault(section.id(), List.of());
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
