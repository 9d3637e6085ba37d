package fr.gouv.anct.minisites.admin.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.admin.content.BlockInput;
import fr.gouv.anct.minisites.admin.content.BlockInputValidator;
import fr.gouv.anct.minisites.admin.content.FieldSpec;
import fr.gouv.anct.minisites.admin.content.FieldSpecs;
import fr.gouv.anct.minisites.admin.content.FieldType;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.BlockTexts;
import fr.gouv.anct.minisites.content.block.testing.ExampleBlocks;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.content.version.RevisionDiff;
import fr.gouv.anct.minisites.search.PageSearchVector;
import fr.gouv.anct.minisites.testing.HostileText;
import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import fr.gouv.anct.minisites.testing.LongSuites;
import fr.gouv.anct.minisites.vocabulary.testing.SampleTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Checks that processing a block field takes time linear in its length, for every type, field and text: from the
 * submitted form to the displayed form, the search text and the diff. One field of each type that is read in full is
 * tested with all texts. The quick run tests the others with one text each, the long run with three, of more characters.
 */
class BlockFormLinearTimeTest {

    private static final BlockCodec CODEC = new BlockCodec(List.of());
    private static final Messages TEXTS = new Messages();
    private static final int LENGTH = LongSuites.run() ? 50_000 : 20_000;

    private static final int TEXTS_OF_EACH = LongSuites.run() ? 3 : 1;

    /** Field types of which every character is read; values of the others are looked up in a list. */
    private static final Set<Class<?>> READ =
            Set.of(FieldType.Rich.class, FieldType.Cells.class, FieldType.Target.class, FieldType.LongText.class);

    /**
     * A field in the form of an example of its type.
     *
     * @param answer its type
     * @param form as submitted
     */
    private record Field(String name, FieldType answer, MultiValueMap<String, String> form) {

        MultiValueMap<String, String> with(String text) {
            MultiValueMap<String, String> sent = new LinkedMultiValueMap<>(form);
            sent.set(name, text);
            return sent;
        }

        @Override
        public String toString() {
            return form.getFirst("b0-type") + " " + name;
        }
    }

    @Test
    void noTextOfAFieldCostsMoreThanItsLength() {
        List<Field> fields = fields();
        List<HostileText> texts = HostileText.all();
        Map<String, String> faults = new TreeMap<>();
        Set<Class<?>> read = new HashSet<>(READ);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            boolean all = read.remove(field.answer().getClass());
            int first = i;
            IntStream.range(0, all ? texts.size() : TEXTS_OF_EACH)
                    .mapToObj(at -> texts.get((first + at) % texts.size()))
                    .forEach(text -> LinearTimeAssertion.fault(LENGTH, text, typed -> play(field.with(typed)))
                            .ifPresent(fault -> faults.put(field + " with " + text, fault)));
        }
        assertThat(fields).hasSizeGreaterThan(150);
        assertThat(faults).isEmpty();
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Block example : ExampleBlocks.all()) {
            MultiValueMap<String, String> form =
                    new LinkedMultiValueMap<>(BlockForm.fields(BlockInput.of(List.of(example), CODEC, Map.of())));
            add(FieldSpecs.of(BlockCodec.typeOf(example)).orElseThrow(), "b0", form, fields);
        }
        return fields;
    }

    private static void add(
            List<FieldSpec> questions, String prefix, MultiValueMap<String, String> form, List<Field> fields) {
        for (FieldSpec spec : questions) {
            String name = prefix + "-" + spec.name();
            switch (spec.answer()) {
                case FieldType.Group(List<FieldSpec> inner) -> add(inner, name, form, fields);
                case FieldType.Items(List<FieldSpec> inner) -> add(inner, name + "-0", form, fields);
                default -> fields.add(new Field(name, spec.answer(), form));
            }
        }
    }

    /** Executes the steps of a request that submits the form, and of one that shows the stored values. */
    private static void play(MultiValueMap<String, String> form) {
        BlockInput formData = BlockForm.read(form);
        if (formData.hasTooManyTags()) {
            return;
        }
        BlockInputValidator.addresses(formData);
        BlockInputValidator validator = new BlockInputValidator(
                CODEC, List.of(), new ResolvedTargets(Map.of(), Map.of(), Set.of()), List.of(), SampleTerms.ALL);
        String stored = CODEC.write(validator.body(formData));
        new BlockViewFactory(TEXTS, validator.incomplete(), Map.of()).of(formData);
        List<Block> body = CODEC.read(stored);
        BlockReferences.of(body);
        new BlockViewFactory(TEXTS, Map.of(), Map.of()).of(BlockInput.of(body, CODEC, Map.of()));
        body.forEach(block -> BlockTexts.walk(block, (_, _) -> {}));
        PageSearchVector.of(body);
        RevisionDiff.unchanged(body, CODEC);
    }
}
