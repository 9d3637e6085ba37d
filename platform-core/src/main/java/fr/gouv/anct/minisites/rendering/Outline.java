package fr.gouv.anct.minisites.rendering;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.content.block.Anchor;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.Heading;
import fr.gouv.anct.minisites.wording.UnicodeNormalization;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headings of a body, each with an id that is unique in the page, and its anchor blocks.
 *
 * @param byBlock for each block of the body, in order, its headings in the order of {@link Block#headings()}
 */
public record Outline(List<List<Entry>> byBlock) {

    /** A heading and the {@code id} of its element. */
    public record Entry(String id, int level, String text) {

        /** Level of an anchor without a heading. */
        public static final int ANCHOR = 0;
    }

    /** Ids that the page's own structure uses. */
    private static final Set<String> TAKEN = Set.of(
            "content",
            "footer",
            "header",
            "navigation",
            "search",
            "top",
            "breadcrumb",
            "display",
            "display-scheme",
            "display-legend",
            "display-light",
            "display-dark",
            "display-system",
            "fr-theme-modal",
            "menu-button",
            "menu-modal",
            "search-button",
            "search-modal",
            "sidemenu-title",
            "fr-sidemenu-wrapper",
            "summary-title",
            "tags-title",
            "search-modal-input",
            "search-input");
    /** Ids of numbered parts of menus. Possessive: a backtracking group takes stack for each number. */
    private static final Pattern NUMBERED = Pattern.compile("(?:side)?menu(?:-\\d++)++");

    /**
     * @throws java.util.concurrent.CancellationException when the thread is interrupted: the request for the page was
     *     cancelled
     */
    public static Outline of(List<Block> blocks) {
        UniqueIds ids = new UniqueIds(TAKEN);
        Map<Anchor, String> anchors = new IdentityHashMap<>();
        blocks.stream()
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .forEach(anchor -> anchors.put(anchor, unique(anchor.name().value(), ids)));
        return new Outline(blocks.stream()
                .map(block -> block instanceof Anchor anchor
                        ? List.of(new Entry(requireNonNull(anchors.get(anchor)), Entry.ANCHOR, ""))
                        : headings(block, ids))
                .toList());
    }

    private static List<Entry> headings(Block block, UniqueIds ids) {
        CancellationCheck.check();
        return block.headings().stream()
                .filter(heading -> !heading.text().isBlank())
                .map(heading -> new Entry(unique(slug(heading), ids), heading.level(), heading.text()))
                .toList();
    }

    /** Returns unaccented letters and digits, joined by hyphens. */
    private static String slug(Heading heading) {
        String letters = UnicodeNormalization.normalize(heading.text(), Normalizer.Form.NFD)
                .toLowerCase(Locale.FRENCH);
        StringBuilder slug = new StringBuilder();
        boolean apart = false;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (apart && !slug.isEmpty()) {
                    slug.append('-');
                }
                slug.append(c);
                apart = false;
            } else if (!mark(c)) {
                apart = true;
            }
        }
        return slug.isEmpty() ? "titre" : slug.toString();
    }

    private static boolean mark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String unique(String wanted, UniqueIds ids) {
        return ids.next(NUMBERED.matcher(wanted).matches() ? "titre-" + wanted : wanted);
    }

    /** Returns the headings or the anchor of one block. */
    public List<Entry> of(int blockIndex) {
        return byBlock.get(blockIndex);
    }

    /** Returns the entries of a table of contents: all headings of level 2. */
    public List<Entry> sections() {
        List<Entry> sections = new ArrayList<>();
        byBlock.forEach(entries -> entries.stream().filter(e -> e.level() == 2).forEach(sections::add));
        return List.copyOf(sections);
    }
}
