package fr.gouv.anct.minisites.admin.content;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockType;
import fr.gouv.anct.minisites.content.block.HasEmbed;
import fr.gouv.anct.minisites.content.block.MultilineFields;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.reference.PageRef;
import fr.gouv.anct.minisites.reference.SectionRef;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.vocabulary.TermCode;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Derives the form fields of each block type from the components of its record. */
public final class FieldSpecs {

    private static final Map<String, FieldType.WholeNumber> NUMBERS = Map.of(
            "perRow", new FieldType.WholeNumber(1, 4, 3),
            "count", new FieldType.WholeNumber(1, 12, 3),
            "current", new FieldType.WholeNumber(1, 8, 1),
            "level", new FieldType.WholeNumber(2, 4, 2));
    /** Components whose files are not images. */
    private static final Map<String, FileMatches.Kind> OTHER_FILES =
            Map.of("document", FileMatches.Kind.ANY, "sound", FileMatches.Kind.SOUND);

    private static final FieldType.WholeNumber ANY_NUMBER = new FieldType.WholeNumber(0, 1000, 1);

    private static final Map<String, List<FieldSpec>> BY_TYPE = derived();

    private FieldSpecs() {}

    private static Map<String, List<FieldSpec>> derived() {
        Map<String, List<FieldSpec>> found = new TreeMap<>();
        Arrays.stream(Block.class.getPermittedSubclasses())
                .filter(type -> type.isAnnotationPresent(BlockType.class))
                .forEach(type -> found.put(type.getAnnotation(BlockType.class).value(), ofRecord(type)));
        return found;
    }

    /** Returns the types that have a form, by name. */
    public static Set<String> types() {
        return BY_TYPE.keySet();
    }

    /** Returns the fields of a type; empty for an unknown type. */
    public static Optional<List<FieldSpec>> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static List<FieldSpec> ofRecord(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> new FieldSpec(component.getName(), answer(component), required(component)))
                .toList();
    }

    private static boolean required(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static FieldType answer(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return element == String.class ? new FieldType.Words() : new FieldType.Items(ofRecord(element));
        }
        if (type.isEnum()) {
            return new FieldType.Choice(
                    choiceName(type),
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type == Link.class) {
            return new FieldType.Target(HasEmbed.class.isAssignableFrom(component.getDeclaringRecord()));
        }
        return simple(component.getName(), type);
    }

    /** Returns the name in the message keys of an enum's constants: that of its block, if it is nested in one, and its own. */
    private static String choiceName(Class<?> type) {
        Class<?> block = type.getEnclosingClass();
        return (block == null ? "" : block.getSimpleName()) + type.getSimpleName();
    }

    private static FieldType simple(String name, Class<?> type) {
        if (type == String.class) {
            return MultilineFields.isNamed(name) ? new FieldType.LongText() : new FieldType.Line();
        }
        if (type == int.class) {
            return NUMBERS.getOrDefault(name, ANY_NUMBER);
        }
        if (type == boolean.class) {
            return new FieldType.Flag();
        }
        if (type == RichText.class) {
            return new FieldType.Rich();
        }
        if (type == PageRef.class) {
            return new FieldType.Page();
        }
        if (type == SectionRef.class) {
            return new FieldType.Section();
        }
        if (type == MediaRef.class) {
            return new FieldType.File(OTHER_FILES.getOrDefault(name, FileMatches.Kind.IMAGE));
        }
        if (type == TableCells.class) {
            return new FieldType.Cells();
        }
        if (type == Pictogram.class) {
            return new FieldType.Picture();
        }
        if (type == TermCode.class) {
            return new FieldType.VocabularyTerm(
                    EnumCode.find(Vocabulary.class, name).orElseThrow());
        }
        Optional<FieldFormat> form = FieldFormat.of(type);
        if (form.isPresent()) {
            return new FieldType.Formatted(form.get());
        }
        if (type.isRecord()) {
            return new FieldType.Group(ofRecord(type));
        }
        throw new IllegalStateException("No form field for a component of type " + type.getName());
    }
}
