package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Why visitors are not shown something, or could not be once it were published. */
public sealed interface Overflow {

    /** The finding that tells of it, about a page with these blocks. */
    Finding finding(List<Block> body);

    /**
     * The page is too long.
     *
     * @param type of the blocks that make most of it; none without any block
     * @param share of them, in percent of all blocks
     */
    record OfPage(@Nullable String type, int share) implements Overflow {

        @Override
        public Finding finding(List<Block> body) {
            return type == null
                    ? Finding.of(Flaw.PAGE_LONG, Spot.ofPage(""))
                    : Finding.of(Flaw.PAGE_LONG, first(body, type), type, share);
        }

        /** The page itself where only a section that it shows has such blocks. */
        private static Spot first(List<Block> body, String type) {
            return IntStream.range(0, body.size())
                    .filter(i -> BlockCodec.typeOf(body.get(i)).equals(type))
                    .mapToObj(i -> new Spot(i, ""))
                    .findFirst()
                    .orElseGet(() -> Spot.ofPage(""));
        }
    }

    /** The page would be too long once its lists show as many pages as they can. */
    record OfLists() implements Overflow {

        @Override
        public Finding finding(List<Block> body) {
            return Finding.of(Flaw.LIST_MANY, Spot.ofPage(""));
        }
    }

    /** What is online of the page is too long: visitors get a fault. */
    record OfOnline() implements Overflow {

        @Override
        public Finding finding(List<Block> body) {
            return Finding.of(Flaw.ONLINE_LONG, Spot.ofPage(""));
        }
    }

    /**
     * Pages online that show the section would be too long with it.
     *
     * @param titles of some of them
     */
    record OfUses(List<String> titles) implements Overflow {

        @Override
        public Finding finding(List<Block> body) {
            return Finding.of(Flaw.SECTION_LONG, Spot.ofPage(""), titles.toArray());
        }
    }
}
