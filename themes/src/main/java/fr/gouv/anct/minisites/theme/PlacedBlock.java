package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.IncompleteBlock;
import fr.gouv.anct.minisites.content.block.SectionBand;
import fr.gouv.anct.minisites.content.block.SideMenuLayout;
import fr.gouv.anct.minisites.content.block.UnknownBlock;
import fr.gouv.anct.minisites.rendering.BlockMarks;
import fr.gouv.anct.minisites.rendering.Outline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A block of a page body prepared for its template, with its number, corrected heading levels and editor mark;
 * incomplete ones only in previews.
 *
 * @param headings with levels that are never skipped, whatever the author chose (RGAA 9.1)
 * @param itemLevel heading level of the titles of its cards, tiles and questions: 3 below a section's title, else 2
 * @param mark position of its block in the editor, from 1; {@link BlockMarks#UNMARKED} on pages of visitors
 * @param opensMark whether it is the first piece of the page with this mark: a shared section has several
 */
record PlacedBlock(
        Block block,
        String type,
        int number,
        List<Outline.Entry> headings,
        int itemLevel,
        int mark,
        boolean opensMark) {

    private static final Logger LOG = LoggerFactory.getLogger(PlacedBlock.class);

    private static final Set<String> WIDE = Set.of(
            "cards",
            "tiles",
            "chart",
            "key-figures",
            "latest-articles",
            "hero",
            "gallery",
            "columns",
            "image-text",
            "agenda",
            "partners",
            "tabs",
            "table",
            "call-to-action",
            "separator",
            "latest-pages",
            "platform-sites",
            "aids",
            "data-sets",
            "sub-pages",
            "follow");

    /** Blocks with headings of the second level of their own, which follow the outline of the page. */
    private static final Set<String> HEADED = Set.of("follow", "summary");

    private static final String INCOMPLETE = "incomplete";

    /** @param preview whether incomplete blocks are marked; they are hidden from visitors */
    static List<PlacedBlock> of(List<Block> blocks, Outline outline, boolean preview, BlockMarks marks) {
        Set<Integer> opened = new HashSet<>();
        List<PlacedBlock> pieces = new ArrayList<>();
        int level = 1;
        boolean inSection = false;
        for (int i = 0; i < blocks.size(); i++) {
            List<Outline.Entry> headings = new ArrayList<>();
            for (Outline.Entry entry : outline.of(i)) {
                if (entry.level() == Outline.Entry.ANCHOR) {
                    headings.add(entry);
                    continue;
                }
                level = Math.min(entry.level(), level + 1);
                headings.add(new Outline.Entry(entry.id(), level, entry.text()));
                inSection = true;
            }
            Block block = blocks.get(i);
            if (HEADED.contains(template(block))) {
                level = Math.min(level, 2);
            }
            if (block instanceof UnknownBlock(JsonNode json)) {
                LOG.warn("Block of unknown type or version skipped: « {} »", name(json));
            } else if (preview || !(block instanceof IncompleteBlock)) {
                int mark = marks.of(i);
                pieces.add(new PlacedBlock(
                        block,
                        template(block),
                        pieces.size() + 1,
                        List.copyOf(headings),
                        inSection ? 3 : 2,
                        mark,
                        opened.add(mark)));
            }
        }
        return List.copyOf(pieces);
    }

    private static String template(Block block) {
        return block instanceof IncompleteBlock ? INCOMPLETE : BlockCodec.typeOf(block);
    }

    /** Returns a type, which may be any text, in a form safe for the log. */
    private static String name(JsonNode json) {
        String type = json.path("type").asString("").replaceAll("[^a-z0-9-]", "");
        return type.substring(0, Math.min(type.length(), 60));
    }

    /** Whether it takes the full width of the page instead of that of a readable line of text. */
    public boolean wide() {
        return WIDE.contains(type);
    }

    /** The id of a position without a heading. */
    public String anchor() {
        return headings.getFirst().id();
    }

    /** Whether it begins a section: the following blocks are on it or beside it. */
    public boolean marker() {
        return block instanceof SectionBand || block instanceof SideMenuLayout;
    }

    public boolean hero() {
        return type.equals("hero");
    }

    public boolean marked() {
        return mark != BlockMarks.UNMARKED;
    }

    /**
     * Returns the attributes of the element around it, with a space before each: its mark and, on the first element
     * with this mark, its anchor. Empty without a mark.
     */
    String marks() {
        if (!marked()) {
            return "";
        }
        return " data-ms-mark=\"" + mark + "\"" + (opensMark ? " id=\"" + BlockMarks.anchor(mark) + "\"" : "");
    }
}
