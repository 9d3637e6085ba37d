package fr.gouv.anct.minisites.admin.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks that the error summary disambiguates fields with the same label. */
class FieldPlacesTest {

    private static List<BlockView> views(List<String> types) {
        TypedBlocks typed = new TypedBlocks(List.of());
        for (String type : types) {
            typed = typed.after("add-block", type);
        }
        return new BlockViews(new Texts(), Map.of(), Map.of()).of(typed);
    }

    @Test
    void noTwoFieldsOfAllBlocksBearOneLabel() {
        List<BlockView> views = views(List.copyOf(BlockCodec.types()));
        FieldPlaces places = new FieldPlaces(views);
        List<FieldView> fields = BlockViews.fields(views).toList();
        assertThat(fields).hasSizeGreaterThan(200);
        assertThat(fields.stream().map(places)).doesNotHaveDuplicates();
    }

    @Test
    void theBlockThePartAndTheFieldAreSaid() {
        List<BlockView> views = views(List.of("paragraph", "accordion"));
        FieldView field = BlockViews.fields(views)
                .filter(one -> one.name().startsWith("b1-"))
                .filter(one -> one.name().contains("-0-"))
                .findFirst()
                .orElseThrow();
        assertThat(new FieldPlaces(views).apply(field)).matches("2\\. Accordéon – .* – Élément 1 sur \\d – .*");
    }

    @Test
    void aFieldOfThePageKeepsItsLabel() {
        FieldView title = FieldView.of(FieldView.Kind.LINE, "titre", "Titre", "");
        assertThat(new FieldPlaces(views(List.of("paragraph"))).apply(title)).isEqualTo("Titre");
    }
}
