package fr.gouv.anct.minisites.theme.asset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockType;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComponentsTest {

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
        assertThat(Components.knows(type)).isTrue();
        assertThat(ASSETS.stylesheet(Components.ofBlock(type))).isNotEmpty();
    }
}
