package fr.gouv.anct.minisites.content.block;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.testing.BlockFiller;
import fr.gouv.anct.minisites.content.block.testing.ExampleBlocks;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockReferencesTest {

    private final UUID page = UUID.randomUUID();
    private final UUID media = UUID.randomUUID();
    private final UUID site = UUID.randomUUID();

    static List<Block> examples() {
        return ExampleBlocks.all();
    }

    /** References found equal those in the written form of the block. */
    @ParameterizedTest
    @MethodSource("examples")
    void findsWhateverTheBlockMentions(Block block) {
        String written = new BlockCodec(List.of()).write(List.of(block));
        BlockReferences references = BlockReferences.of(List.of(block));
        assertThat(references.pages().contains(ExampleBlocks.PAGE))
                .isEqualTo(written.contains("page:" + ExampleBlocks.PAGE));
        assertThat(references.pages().contains(BlockFiller.SECTION))
                .isEqualTo(written.contains("section:" + BlockFiller.SECTION));
        assertThat(references.media().contains(ExampleBlocks.MEDIA))
                .isEqualTo(written.contains("media:" + ExampleBlocks.MEDIA));
        assertThat(references.listings()).hasSize(block instanceof HasListing ? 1 : 0);
    }

    @Test
    void findsLinksWithinText() {
        RichText text = new RichText(
                "<p><a href=\"page:%s#a\">a</a> <a href=\"media:%s\">b</a> <a href=\"site:%s/a\">c</a> <a href=\"https://a.fr/\">d</a></p>"
                        .formatted(page, media, site));
        BlockReferences references = BlockReferences.of(List.of(new Highlight(text)));
        assertThat(references.pages()).containsExactly(page);
        assertThat(references.media()).containsExactly(media);
        assertThat(references.sites()).containsExactly(site);
    }

    /** A refused reference is only text: it is not looked up, nor accepted because it was stored before. */
    @Test
    void findsWhatAnIncompleteBlockHoldsButForWhatIsRefused() {
        BlockReferences references =
                BlockReferences.of(new BlockCodec(List.of()).read("""
                [{"type":"incomplete","version":1,"block":{"type":"cards","version":2,"cards":[
                  {"link":"page:%1$s#a","image":"media:%2$s"},
                  {"title":"Deux","link":"page:%3$s"}]},
                  "problems":{"cards-0-title":"missing","cards-1-link":"address"}}]
                """.formatted(page, media, UUID.randomUUID())));
        assertThat(references.pages()).containsExactly(page);
        assertThat(references.media()).containsExactly(media);
    }

    @Test
    void aUnionTakesNothingFromItsParts() {
        BlockReferences left = BlockReferences.of(new Link.ToPage(page, null));
        BlockReferences right = BlockReferences.of(new MediaRef(media));
        BlockReferences union = left.and(right);
        assertThat(union.pages().stream().collect(Collectors.toSet())).containsExactly(page);
        assertThat(union.media()).containsExactly(media);
        assertThat(left.media()).isEmpty();
        assertThat(right.pages()).isEmpty();
    }
}
