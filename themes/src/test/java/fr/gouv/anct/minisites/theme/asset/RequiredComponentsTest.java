package fr.gouv.anct.minisites.theme.asset;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequiredComponentsTest {

    private static final AssetCatalogue ASSETS = AssetCatalogue.load();

    static Stream<String> blockTypes() {
        return Arrays.stream(Block.class.getPermittedSubclasses())
                .map(type -> type.getAnnotation(BlockType.class))
                .filter(Objects::nonNull)
                .map(BlockType::value);
    }

    @ParameterizedTest
    @MethodSource("blockTypes")
    void knowsEveryBlock(String type) {
        assertThat(RequiredComponents.knows(type)).isTrue();
        assertThat(ASSETS.stylesheet(RequiredComponents.ofBlock(type))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("blockTypes")
    void coversWhatTheTemplateOfTheBlockUses(String type) throws IOException {
        var template = Path.of("src/main/resources/templates/block", type + ".peb");
        assertThat(template).exists();
        var components = AssetManifest.load().components().stream()
                .map(AssetManifest.Component::name)
                .toList();
        var used = Pattern.compile("\\bfr-([a-z]+)")
                .matcher(Files.readString(template))
                .results()
                .map(result -> result.group(1))
                .filter(components::contains)
                .collect(toSet());

        used.removeAll(RequiredComponents.SHELL);
        assertThat(RequiredComponents.ofBlock(type)).containsAll(used);
    }
}
