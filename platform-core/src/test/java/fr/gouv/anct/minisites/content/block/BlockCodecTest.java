package fr.gouv.anct.minisites.content.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.content.block.testing.ExampleBlocks;
import fr.gouv.anct.minisites.database.Jsonb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BlockCodecTest {

    private final BlockCodec codec = new BlockCodec(List.of());

    static List<Block> examples() {
        return ExampleBlocks.all();
    }

    private static JsonNode tree(String json) {
        return Jsonb.MAPPER.readTree(json);
    }

    @Test
    void thereIsAnExampleOfEveryType() {
        assertThat(ExampleBlocks.all().stream().map(BlockCodec::typeOf))
                .containsExactlyInAnyOrderElementsOf(BlockCodec.types());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsWhatItWrites(Block block) {
        String written = codec.write(List.of(block));
        assertThat(codec.read(written)).containsExactly(block);
        JsonNode json = tree(written).get(0);
        assertThat(json.path("type").asString()).isEqualTo(BlockCodec.typeOf(block));
        assertThat(json.path("version").asInt()).isEqualTo(BlockCodec.versionOf(BlockCodec.typeOf(block)));
        assertThat(json.has("headings")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"carousel\",\"version\":1,\"slides\":[{\"x\":1.5}],\"z\":null,\"a\":\"é\"}]",
                "[{\"type\":\"summary\",\"version\":2,\"depth\":3}]",
                "[{\"type\":\"paragraph\",\"version\":7,\"text\":{\"runs\":[\"a\"]}}]",
                "[{\"no\":\"type\"}]",
                "[{\"type\":12}]",
                "[{\"type\":\"incomplete\"}]",
                "[{\"type\":\"incomplete\",\"version\":1,\"block\":{\"type\":\"carousel\"},\"problems\":{}}]",
                "[{\"type\":\"incomplete\",\"version\":1,\"block\":{\"type\":\"quote\",\"version\":9},\"problems\":{}}]",
                "[{\"type\":\"incomplete\",\"version\":2,\"block\":{\"type\":\"quote\",\"version\":1},\"problems\":{}}]",
                "[\"not an object\"]"
            })
    void keepsWhatItDoesNotKnowUntouched(String body) {
        List<Block> read = codec.read(body);
        assertThat(read).singleElement().isInstanceOf(UnknownBlock.class);
        assertThat(codec.write(read)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"paragraph\"} | paragraph | text",
                "{\"type\":\"hero\",\"title\":\"T\",\"actions\":[]} | hero | background",
                "{\"type\":\"buttons\",\"buttons\":[{\"link\":\"https://a.fr/\",\"style\":\"PRIMARY\"}]} | buttons |"
                        + " label",
                "{\"type\":\"quote\",\"text\":\"T\"} | quote | author",
                "{\"type\":\"download\"} | download | document"
            })
    void namesTheFieldThatIsMissing(String block, String type, String field) {
        assertThatThrownBy(() -> codec.read("[" + block + "]"))
                .isInstanceOf(InvalidBlockException.class)
                .hasMessageContaining("« " + type + " »")
                .hasMessageContaining("« " + field + " »");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"summary\",\"depht\":2}",
                "{\"type\":\"alert\",\"kind\":\"PANIC\",\"text\":\"a\"}",
                "{\"type\":\"image\",\"image\":\"../secret\",\"width\":\"FULL\"}",
                "{\"type\":\"buttons\",\"buttons\":[{\"label\":\"a\",\"link\":\"javascript:alert(1)\",\"style\":\"PRIMARY\"}]}"
            })
    void refusesWhatIsWrong(String block) {
        assertThatThrownBy(() -> codec.read("[" + block + "]")).isInstanceOf(InvalidBlockException.class);
    }

    @Test
    void keepsWhatAnIncompleteBlockHolds() {
        String body = """
            [{"type":"incomplete","version":1,"block":{"type":"quote","version":1,"text":"Une phrase"},\
            "problems":{"author":"missing"}}]\
            """;
        List<Block> read = codec.read(body);
        assertThat(read).singleElement().isInstanceOfSatisfying(IncompleteBlock.class, block -> {
            assertThat(block.intendedType()).isEqualTo("quote");
            assertThat(block.problems()).containsExactly(Map.entry("author", "missing"));
            assertThat(block.headings()).isEmpty();
            assertThat(BlockCodec.typeOf(block)).isEqualTo("quote");
        });
        assertThat(codec.write(read)).isEqualTo(body);
    }

    @Test
    void upcastsAnIncompleteBlockAsTheOneThatItBecomes() {
        assertThat(codec.write(codec.read("""
                    [{"type":"incomplete","version":1,"block":{"type":"hero","version":1,"actions":[]},"problems":{"title":"missing"}}]\
                    """)))
                .contains("\"layout\":\"IMAGE_RIGHT\"", "\"version\":2", "\"title\":\"missing\"");
    }

    @Test
    void anAbsentListIsEmpty() {
        assertThat(codec.read("[{\"type\":\"accordion\"}]")).containsExactly(new Accordion(null, List.of()));
    }

    /** Bodies of the first releases get, for fields added since, the value with which they were displayed then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cards | {\"perRow\":1,\"cards\":[]} | layout | HORIZONTAL",
                "cards | {\"perRow\":3,\"cards\":[]} | layout | VERTICAL",
                "buttons | {\"buttons\":[]} | size | MEDIUM",
                "download | {\"document\":\"media:00000000-0000-0003-0000-000000000003\"} | look | TILE",
                "hero | {\"title\":\"T\",\"background\":\"PLAIN\",\"actions\":[]} | layout | IMAGE_RIGHT",
                "tiles | {\"perRow\":2,\"tiles\":[]} | layout | VERTICAL"
            })
    void readsWhatTheFirstReleasesWrote(String type, String fields, String added, String value) {
        String old = "[" + fields.replaceFirst("\\{", "{\"type\":\"" + type + "\",\"version\":1,") + "]";
        JsonNode now = tree(codec.write(codec.read(old))).get(0);
        assertThat(now.path("version").asInt()).isEqualTo(2);
        assertThat(now.path(added).asString()).isEqualTo(value);
    }

    /** Version 0 called the text "html", version -1 "content". */
    @Test
    void upcastsThroughEveryVersion() {
        BlockCodec chain = new BlockCodec(List.of(rename(-1, "content", "html"), rename(0, "html", "text")));
        Block expected = new Highlight(new RichText("<p>Texte</p>"));
        assertThat(chain.read("[{\"type\":\"highlight\",\"version\":-1,\"content\":\"<p>Texte</p>\"}]"))
                .containsExactly(expected);
        assertThat(chain.read("[{\"type\":\"highlight\",\"version\":0,\"html\":\"<p>Texte</p>\"}]"))
                .containsExactly(expected);
    }

    @Test
    void aBrokenChainKeepsTheBlockAsItWas() {
        BlockCodec chain = new BlockCodec(List.of(rename(-1, "content", "html")));
        String body = "[{\"type\":\"highlight\",\"version\":-1,\"content\":\"a\"}]";
        assertThat(chain.write(chain.read(body))).isEqualTo(body);
    }

    private static Upcaster rename(int from, String before, String after) {
        return new Upcaster() {
            @Override
            public String type() {
                return "highlight";
            }

            @Override
            public int from() {
                return from;
            }

            @Override
            public ObjectNode upcast(ObjectNode block) {
                block.set(after, block.remove(before));
                return block;
            }
        };
    }
}
