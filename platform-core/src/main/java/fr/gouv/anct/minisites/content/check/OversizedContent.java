package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A reason why content cannot be shown to visitors, or could not once published. */
public sealed interface OversizedContent {

    /** Returns the finding about it, for a page with these blocks. */
    Finding finding(List<Block> body);

    /**
     * The page is too long.
     *
     * @param type of the blocks that make up most of it; null without any block
     * @param share of these blocks, in percent of all blocks
     */
    record OfPage(@Nullable String type, int share) implements OversizedContent {

        @Override
        public Finding finding(List<Block> body) {
            return type == null
                    ? Finding.of(Issue.PAGE_LONG, ContentLocation.ofPage(""))
                    : Finding.of(Issue.PAGE_LONG, first(body, type), type, share);
        }

        /** Returns the first block of the type; the page itself when only a section that it shows has such blocks. */
        private static ContentLocation first(List<Block> body, String type) {
            return IntStream.range(0, body.size())
                    .filter(i -> BlockCodec.typeOf(body.get(i)).equals(type))
                    .mapToObj(i -> new ContentLocation(i, ""))
                    .findFirst()
                    .orElseGet(() -> ContentLocation.ofPage(""));
        }
    }

    /** The page would be too long once its lists show as many pages as they can. */
    record OfLists() implements OversizedContent {

        @Override
        public Finding finding(List<Block> body) {
            return Finding.of(Issue.LIST_MANY, ContentLocation.ofPage(""));
        }
    }

    /** The published revision of the page is too long: visitors get an error. */
    record OfOnline() implements OversizedContent {

        @Override
        public Finding finding(List<Block> body) {
            return Finding.of(Issue.ONLINE_LONG, ContentLocation.ofPage(""));
        }
    }

    /**
     * Online pages that show the section would be too long with it.
     *
     * @param titles of some of them
     */
    record OfUses(List<String> titles) implements OversizedContent {

        @Override
        public Finding finding(List<Block> body) {
            return Finding.of(Issue.SECTION_LONG, ContentLocation.ofPage(""), titles.toArray());
        }
    }
}
