package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.SectionRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shows the published content of a shared section, written once and shown by all pages with this block. A section
 * without published content shows nothing.
 */
@BlockType("shared-section")
public record SharedSection(SectionRef section) implements Block {

    /**
     * Maximum number of these blocks that a page shows, whichever sections they name: each section may be as large as a
     * page, so that their number bounds the work of rendering, indexing and checking a page.
     */
    public static final int MOST = 20;

    /** Returns the first {@link #MOST} of these blocks in a body, the only ones shown. */
    public static List<SharedSection> shown(List<Block> body) {
        return body.stream()
                .filter(SharedSection.class::isInstance)
                .map(SharedSection.class::cast)
                .limit(MOST)
                .toList();
    }

    /**
     * Replaces each of these blocks in a body by the content of its section. Bands and side menus that a section begins
     * end with it: the blocks after it continue on the page's own band. A section inside a section is neither resolved
     * nor shown; nor are those beyond {@link #MOST}.
     *
     * @param sections their content, by id
     */
    public static List<Block> inlineSections(List<Block> body, Map<UUID, List<Block>> sections) {
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
