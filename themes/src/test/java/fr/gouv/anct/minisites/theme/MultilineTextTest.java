package fr.gouv.anct.minisites.theme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.MultilineFields;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.rendering.ContactFormView;
import fr.gouv.anct.minisites.theme.asset.AssetCatalogue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks that multi-line input is displayed on several lines, in every block with such a text. */
class MultilineTextTest {

    private static final PebblePageRenderer RENDERER = new PebblePageRenderer(AssetCatalogue.load(), Locale.FRENCH);
    private static final BlockCodec CODEC = new BlockCodec(List.of());
    private static final String LINES = "Première <ligne>\nDeuxième\n\nQuatrième";

    /** The types with such a text, at any depth. */
    static Stream<Class<?>> types() {
        return Arrays.stream(Block.class.getPermittedSubclasses())
                .filter(Class::isRecord)
                .filter(MultilineTextTest::hasLines);
    }

    private static boolean hasLines(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).anyMatch(component -> {
            Class<?> inner = element(component);
            boolean ours =
                    inner.isRecord() && inner != RichText.class && inner.getPackage() == Block.class.getPackage();
            return (inner == String.class && MultilineFields.isNamed(component.getName())) || (ours && hasLines(inner));
        });
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> of
                ? of
                : component.getType();
    }

    @ParameterizedTest
    @MethodSource("types")
    void keepsItsLines(Class<?> type) {
        List<Block> samples =
                SampleBlocks.all().stream().filter(type::isInstance).toList();
        assertThat(samples).as("a sample of the type").isNotEmpty();
        JsonNode stored = Jsonb.MAPPER.readTree(CODEC.write(samples));
        int filled = fill(stored);
        assertThat(filled).as("texts of several lines").isPositive();
        List<Block> body = CODEC.read(stored);
        Map<ContactForm, ContactFormView> forms = body.stream()
                .filter(ContactForm.class::isInstance)
                .collect(Collectors.toMap(ContactForm.class::cast, _ -> SampleBlocks.form(null, false)));
        String page = new String(
                RENDERER.render(SampleSitePages.content(
                        SampleShell.page("Page").build(), body, SampleBlocks.REFERENCES.with(forms))),
                StandardCharsets.UTF_8);
        assertThat(shown(page)).as("shown with their lines").isGreaterThanOrEqualTo(filled);
    }

    private static long shown(String page) {
        String code =
                Jsoup.parse(page).select("pre").stream().map(Element::wholeText).collect(Collectors.joining());
        return (page + code)
                        .lines()
                        .filter(line -> line.contains("&lt;ligne&gt;<br>Deuxième<br><br>Quatrième"))
                        .count()
                + (code.contains(LINES) ? 1 : 0);
    }

    /** Puts line breaks into every multi-line text, and returns their number. */
    private static int fill(JsonNode node) {
        int filled = 0;
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                if (MultilineFields.isNamed(name) && plain(object.get(name))) {
                    object.put(name, LINES);
                    filled++;
                }
            }
        }
        return filled + node.valueStream().mapToInt(MultilineTextTest::fill).sum();
    }

    /** Whether a text is plain: rich text has its own paragraphs. */
    private static boolean plain(JsonNode value) {
        return value.isString() && !value.asString().startsWith("<");
    }
}
