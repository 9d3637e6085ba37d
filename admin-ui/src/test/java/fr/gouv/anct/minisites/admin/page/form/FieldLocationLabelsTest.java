package fr.gouv.anct.minisites.admin.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks that the error summary disambiguates fields with the same label. */
class FieldLocationLabelsTest {

    private static List<BlockView> views(List<String> types) {
        BlockInput formData = new BlockInput(List.of());
        for (String type : types) {
            formData = formData.after("add-block", type);
        }
        return new BlockViewFactory(new Messages(), Map.of(), Map.of()).of(formData);
    }

    @Test
    void noTwoFieldsOfAllBlocksBearOneLabel() {
        List<BlockView> views = views(List.copyOf(BlockCodec.types()));
        FieldLocationLabels places = new FieldLocationLabels(views);
        List<FieldView> fields = BlockViewFactory.fields(views).toList();
        assertThat(fields).hasSizeGreaterThan(200);
        assertThat(fields.stream().map(places)).doesNotHaveDuplicates();
    }

    @Test
    void theBlockThePartAndTheFieldAreSaid() {
        List<BlockView> views = views(List.of("paragraph", "accordion"));
        FieldView field = BlockViewFactory.fields(views)
                .filter(one -> one.name().startsWith("b1-"))
                .filter(one -> one.name().contains("-0-"))
                .findFirst()
                .orElseThrow();
        assertThat(new FieldLocationLabels(views).apply(field)).matches("2\\. Accordéon – .* – Élément 1 sur \\d – .*");
    }

    @Test
    void aFieldOfThePageKeepsItsLabel() {
        FieldView title = FieldView.of(FieldView.Kind.LINE, "title", "Titre", "");
        assertThat(new FieldLocationLabels(views(List.of("paragraph"))).apply(title))
                .isEqualTo("Titre");
    }
}
