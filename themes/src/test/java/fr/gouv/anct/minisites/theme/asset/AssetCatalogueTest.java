package fr.gouv.anct.minisites.theme.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import fr.gouv.anct.minisites.rendering.ThemeAssets;
import fr.gouv.anct.minisites.rendering.ThemeAssets.Asset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetCatalogueTest {

    private static final Path DSFR = Path.of("../node_modules/@gouvfr/dsfr");
    private static final AssetCatalogue ASSETS = AssetCatalogue.load();
    /** Another node: it compresses the bundles that it did not name itself quickly. */
    private static final AssetCatalogue ELSEWHERE = AssetCatalogue.load();

    private static final AssetManifest CATALOGUE = AssetManifest.load();

    @Test
    void keepsTheOrderOfTheDsfr() throws IOException {
        var official = Pattern.compile("@import '(\\w+)/main'")
                .matcher(Files.readString(DSFR.resolve("src/dsfr/component/main.scss")))
                .results()
                .map(result -> result.group(1))
                .filter(name -> !name.equals("download"))
                .toList();

        assertThat(official).hasSizeGreaterThan(40);
        assertThat(CATALOGUE.components().stream().map(AssetManifest.Component::name))
                .startsWith("core", "scheme")
                .containsSubsequence(official)
                .endsWith("apart")
                .hasSize(official.size() + 3);
        var css = text(stylesheet(allComponents()));
        assertInOrder(
                css,
                ".fr-collapse{",
                ":root[data-fr-theme=dark]{--grey-1000-50",
                ".fr-accordion{",
                ".fr-btn{",
                ".fr-card{",
                ".fr-header{",
                "@media print",
                ".fr-background-alt--grey{",
                "font-family:arial;");
    }

    @Test
    void writesEachComponentOnceWhateverTheOrderOfTheRequest() {
        var address = ASSETS.stylesheet(new TreeSet<>(Set.of("core", "accordion", "card")));

        assertThat(ASSETS.stylesheet(Set.of("card", "core", "accordion"))).isEqualTo(address);
        assertThat(text(found(address)).split("\\.fr-accordion\\{position:relative}", -1))
                .hasSize(2);
        assertThat(text(found(address))).doesNotContain(".fr-table{");
    }

    @Test
    void startsWithItsCharsetAndKeepsTheBanners() {
        var css = text(stylesheet(RequiredComponents.SHELL));

        assertThat(css).startsWith("@charset \"UTF-8\";").containsOnlyOnce("@charset");
        assertThat(css.split("/\\*! *\\R? *\\*? *DSFR v1\\.15\\.3", -1))
                .hasSizeGreaterThan(2 * RequiredComponents.SHELL.size() - 6);
    }

    @Test
    void refersOnlyToFilesThatItServes() {
        var urls = Pattern.compile("url\\((?![\"']?data:)([^)]*)\\)")
                .matcher(text(stylesheet(allComponents())))
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(urls)
                .hasSize(4)
                .allSatisfy(url -> assertThat(url).endsWith(".woff2"))
                .allSatisfy(url -> assertThat(ASSETS.find(url)).isPresent());
    }

    @Test
    void servesEncodingsThatDecodeToTheSameBytes() throws IOException {
        var addresses = List.of(
                ASSETS.stylesheet(RequiredComponents.SHELL),
                ASSETS.scripts(RequiredComponents.SHELL).getFirst(),
                ASSETS.earlyScript(),
                ASSETS.file("artwork/pictograms/map/map.svg"),
                ASSETS.file("favicon/favicon.svg"));
        for (var address : addresses) {
            var asset = found(address);
            assertThat(asset.immutable()).isTrue();
            assertThat(gunzip(asset.gzip())).isEqualTo(asset.identity());
            assertThat(unbrotli(asset.brotli())).isEqualTo(asset.identity());
        }
        var font = found(ASSETS.file("fonts/Marianne-Regular.woff2"));
        assertThat(font.gzip()).isNull();
        assertThat(font.brotli()).isNull();
        assertThat(font.contentType()).isEqualTo("font/woff2");
    }

    @Test
    void servesTheFilesOfAnotherModule() {
        var assets = AssetCatalogue.load(new AssetSource("sample-assets"));

        var address = assets.file("sample.css");
        assertThat(address).isEqualTo(ThemeAssets.PATH + "sample-0123456789abcdef.css");
        var asset = assets.find(path(address)).orElseThrow();
        assertThat(text(asset)).isEqualTo(".sample{color:inherit}\n");
        assertThat(asset.etag()).isEqualTo("\"0123456789abcdef\"");
        assertThat(asset.brotli()).isNull();
        assertThat(assets.file("embed.js")).isEqualTo(ASSETS.file("embed.js"));
        assertThatIllegalArgumentException().isThrownBy(() -> ASSETS.file("sample.css"));
    }

    @Test
    void refusesTwoFilesOfOneNameAndModulesThatWereNotBuilt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AssetCatalogue.load(AssetSource.THEME))
                .withMessageContaining("Duplicate key");
        assertThatIllegalStateException()
                .isThrownBy(() -> AssetCatalogue.load(new AssetSource("unbuilt-assets")))
                .withMessageContaining("unbuilt-assets/catalogue.json");
    }

    @Test
    void composesOnAnotherNodeWhatThisOneNames() {
        var address = ASSETS.stylesheet(Set.of("core", "accordion"));
        var here = ASSETS.find(path(address)).orElseThrow();
        var elsewhere = ELSEWHERE.find(path(address)).orElseThrow();

        assertThat(elsewhere.identity()).isEqualTo(here.identity());
        assertThat(elsewhere.etag()).isEqualTo(here.etag());
        assertThat(here.brotli()).hasSizeLessThan(elsewhere.brotli().length);
        assertThat(here.gzip()).hasSizeLessThan(elsewhere.gzip().length);
    }

    @Test
    void tellsWhichFilesItBuildsWithoutHavingNamedThem() {
        var other = AssetCatalogue.load();
        var bundles = List.of(
                path(ASSETS.stylesheet(Set.of("core", "quote"))),
                path(ASSETS.scripts(Set.of("core", "tab")).getFirst()),
                path(ASSETS.pictograms(Set.of("health/health"))));

        for (var bundle : bundles) {
            assertThat(ASSETS.isBuiltOnRequest(bundle)).as(bundle).isFalse();
            assertThat(other.isBuiltOnRequest(bundle)).as(bundle).isTrue();
            assertThat(other.find(bundle)).isPresent();
            assertThat(other.isBuiltOnRequest(bundle)).as("built: " + bundle).isFalse();
        }
        assertThat(other.isBuiltOnRequest(path(other.earlyScript()))).isFalse();
        assertThat(other.isBuiltOnRequest("site-1-0000000000000000.css")).isFalse();
        assertThat(other.isBuiltOnRequest("../catalogue.json")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "catalogue.json",
                "pieces.json",
                "pieces/core.css",
                "../catalogue.json",
                "fonts/../catalogue.json",
                "files/../../application.properties",
                "favicon/favicon.svg",
                "site-1-0000000000000000.css",
                "site-ffffffffffffffff-0000000000000000.css",
                "site--0000000000000000.css",
                "pictograms-1-0000000000000000.svg",
                "pictograms-ffffffffffffffffffffffffffffffff-0000000000000000.svg",
                "pieces/pictograms/map/map.svg",
                "SITE-1-0000000000000000.CSS"
            })
    void findsNothingUnderAForgedName(String path) {
        assertThat(ASSETS.find(path)).isEmpty();
    }

    @Test
    void givesEachFileOneNameOnly() {
        var path = path(ASSETS.stylesheet(Set.of("core")));
        var hash = path.substring("site-1-".length());

        assertThat(ASSETS.find("site-01-" + hash)).isEmpty();
        assertThat(ASSETS.find("site-8000000000000001-" + hash)).isEmpty();
        assertThat(ASSETS.find(path.replace(".css", ".js"))).isEmpty();
        var script = path(ASSETS.scripts(Set.of("core", "highlight")).getFirst());
        assertThat(ASSETS.find(script)).isPresent();
        assertThat(ASSETS.find(script.replace("site-1-", "site-3-"))).isEmpty();
    }

    @Test
    void drawsEachPictogramOnceInTheColoursOfTheDsfr() {
        var address = ASSETS.pictograms(List.of("map/map", "health/health", "map/map"));
        var sprite = text(found(address));

        assertThat(ASSETS.pictograms(Set.of("health/health", "map/map"))).isEqualTo(address);
        assertThat(sprite.split("<symbol ", -1)).hasSize(3);
        assertThat(sprite)
                .startsWith("<svg xmlns=")
                .endsWith("</svg>")
                .contains("<symbol id=\"map-map\">", "<symbol id=\"health-health\">")
                .contains("fill=\"var(--artwork-decorative-blue-france)\"", "fill=\"var(--artwork-major-blue-france)\"")
                .doesNotContain("--artwork-minor");
        assertThat(text(ELSEWHERE.find(path(address)).orElseThrow())).isEqualTo(sprite);
        assertThat(ASSETS.find(path(address).replace("pictograms-", "pictograms-0")))
                .isEmpty();
    }

    @Test
    void refusesUnknownNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> ASSETS.stylesheet(Set.of("core", "carousel")));
        assertThatIllegalArgumentException().isThrownBy(() -> ASSETS.file("artwork/pictograms/map/nowhere.svg"));
        assertThatIllegalArgumentException().isThrownBy(() -> ASSETS.pictograms(Set.of("map/nowhere")));
        assertThat(ASSETS.hasPictogram("map/nowhere")).isFalse();
        assertThat(ASSETS.hasPictogram("map/map")).isTrue();
    }

    @Test
    void weighsLittleMoreThanHalfOfTheWholeDsfr() throws IOException {
        var whole = Files.readAllBytes(DSFR.resolve("dist/dsfr.min.css"));
        var components = new TreeSet<>(RequiredComponents.SHELL);
        List.of("cards", "tiles", "accordion").forEach(type -> components.addAll(RequiredComponents.ofBlock(type)));

        var ours = ASSETS.find(path(ASSETS.stylesheet(components))).orElseThrow();

        assertThat(ours.gzip())
                .hasSizeLessThan(AssetCompression.gzip(whole, AssetCompression.BEST_GZIP).length * 56 / 100);
        assertThat(ours.brotli())
                .hasSizeLessThan(AssetCompression.brotli(whole, AssetCompression.BEST_BROTLI).length * 56 / 100);
    }

    @Test
    void sharesOneScriptBetweenSitesWhoseComponentsDifferInStyleOnly() {
        var plus = new TreeSet<>(RequiredComponents.SHELL);
        plus.addAll(Set.of("highlight", "quote"));

        assertThat(ASSETS.scripts(plus)).isEqualTo(ASSETS.scripts(RequiredComponents.SHELL));
        assertThat(ASSETS.stylesheet(plus)).isNotEqualTo(ASSETS.stylesheet(RequiredComponents.SHELL));
        assertInOrder(
                text(found(ASSETS.scripts(plus).getFirst())),
                "return\"Collapse\"",
                "return\"Scheme\"",
                "return\"Modal\"",
                "return\"Navigation\"",
                "return\"HeaderModal\"",
                "return\"Display\"");
    }

    @Test
    void printsInTheLightThemeWhateverTheScheme() {
        var css = text(stylesheet(allComponents()));
        var dark = Pattern.compile("\\[data-fr-theme=dark]").matcher(css);
        while (dark.find()) {
            assertThat(css.substring(css.lastIndexOf("@media", dark.start()), dark.start()))
                    .startsWith("@media screen{");
        }
    }

    private static void assertInOrder(String text, String... parts) {
        assertThat(Arrays.stream(parts).map(text::indexOf).toList())
                .doesNotContain(-1)
                .isSorted();
    }

    private static Set<String> allComponents() {
        return new TreeSet<>(CATALOGUE.components().stream()
                .map(AssetManifest.Component::name)
                .toList());
    }

    private static Asset stylesheet(Set<String> components) {
        return found(ASSETS.stylesheet(components));
    }

    private static Asset found(String address) {
        return ELSEWHERE.find(path(address)).orElseThrow();
    }

    private static String path(String address) {
        assertThat(address).startsWith(ThemeAssets.PATH);
        return address.substring(ThemeAssets.PATH.length());
    }

    private static String text(Asset asset) {
        return new String(asset.identity(), StandardCharsets.UTF_8);
    }

    private static byte[] gunzip(byte[] content) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        }
    }

    private static byte[] unbrotli(byte[] content) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return Decoder.decompress(content).getDecompressedData();
    }
}
