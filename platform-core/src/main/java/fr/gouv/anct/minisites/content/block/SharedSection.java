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

    /** Position of a block that was added to a body to end what a section has begun. */
    public static final int NO_POSITION = -1;

    /**
     * A block of a body with its sections.
     *
     * @param position in the body of the block itself, or of the shared section that it belongs to; or
     *     {@link #NO_POSITION}
     */
    public record Inlined(Block block, int position) {}

    /** Returns the blocks of {@link #inlined}. */
    public static List<Block> inlineSections(List<Block> body, Map<UUID, List<Block>> sections) {
        return inlined(body, sections).stream().map(Inlined::block).toList();
    }

    /**
     * Replaces each of these blocks in a body by the content of its section. Bands and side menus that a section begins
     * end with it: the blocks after it continue on the page's own band. A section inside a section is neither resolved
     * nor shown; nor are those beyond {@link #MOST}.
     *
     * @param sections their content, by id
     */
    public static List<Inlined> inlined(List<Block> body, Map<UUID, List<Block>> sections) {
        List<Inlined> woven = new ArrayList<>();
        Block band = new SectionBand(null, BandBackground.PLAIN);
        int shown = 0;
        for (int i = 0; i < body.size(); i++) {
            Block block = body.get(i);
            if (block instanceof SharedSection(SectionRef section)) {
                List<Block> said = shown++ < MOST ? sections.getOrDefault(section.id(), List.of()) : List.of();
                for (Block one : said) {
                    woven.add(new Inlined(one, i));
                }
                if (said.stream().anyMatch(SharedSection::begins)) {
                    woven.add(new Inlined(band, NO_POSITION));
                }
            } else {
                woven.add(new Inlined(block, i));
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
