package fr.gouv.anct.minisites.admin.page.form;

import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockType;
import fr.gouv.anct.minisites.content.block.Embedding;
import fr.gouv.anct.minisites.content.block.Grid;
import fr.gouv.anct.minisites.content.block.Link;
import fr.gouv.anct.minisites.content.block.MediaRef;
import fr.gouv.anct.minisites.content.block.MultilineText;
import fr.gouv.anct.minisites.content.block.PageRef;
import fr.gouv.anct.minisites.content.block.Pictogram;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.SectionRef;
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
final class Questions {

    private static final Map<String, Answer.Whole> NUMBERS = Map.of(
            "perRow", new Answer.Whole(1, 4, 3),
            "count", new Answer.Whole(1, 12, 3),
            "current", new Answer.Whole(1, 8, 1),
            "level", new Answer.Whole(2, 4, 2));
    /** Components whose files are not images. */
    private static final Map<String, FileChoice.Kind> OTHER_FILES =
            Map.of("document", FileChoice.Kind.ANY, "sound", FileChoice.Kind.SOUND);

    private static final Answer.Whole ANY_NUMBER = new Answer.Whole(0, 1000, 1);

    private static final Map<String, List<Question>> BY_TYPE = derived();

    private Questions() {}

    private static Map<String, List<Question>> derived() {
        Map<String, List<Question>> found = new TreeMap<>();
        Arrays.stream(Block.class.getPermittedSubclasses())
                .filter(type -> type.isAnnotationPresent(BlockType.class))
                .forEach(type -> found.put(type.getAnnotation(BlockType.class).value(), ofRecord(type)));
        return found;
    }

    /** Returns the types that have a form, by name. */
    static Set<String> types() {
        return BY_TYPE.keySet();
    }

    /** Returns the fields of a type; empty for an unknown type. */
    static Optional<List<Question>> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static List<Question> ofRecord(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> new Question(component.getName(), answer(component), required(component)))
                .toList();
    }

    private static boolean required(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Answer answer(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return element == String.class ? new Answer.Words() : new Answer.Parts(ofRecord(element));
        }
        if (type.isEnum()) {
            return new Answer.Choice(
                    type.getSimpleName(),
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (type == Link.class) {
            return new Answer.Target(Embedding.class.isAssignableFrom(component.getDeclaringRecord()));
        }
        return simple(component.getName(), type);
    }

    private static Answer simple(String name, Class<?> type) {
        if (type == String.class) {
            return MultilineText.isNamed(name) ? new Answer.LongText() : new Answer.Line();
        }
        if (type == int.class) {
            return NUMBERS.getOrDefault(name, ANY_NUMBER);
        }
        if (type == boolean.class) {
            return new Answer.Flag();
        }
        if (type == RichText.class) {
            return new Answer.Rich();
        }
        if (type == PageRef.class) {
            return new Answer.Page();
        }
        if (type == SectionRef.class) {
            return new Answer.Section();
        }
        if (type == MediaRef.class) {
            return new Answer.File(OTHER_FILES.getOrDefault(name, FileChoice.Kind.IMAGE));
        }
        if (type == Grid.class) {
            return new Answer.Cells();
        }
        if (type == Pictogram.class) {
            return new Answer.Picture();
        }
        Optional<Form> form = Form.of(type);
        if (form.isPresent()) {
            return new Answer.Formed(form.get());
        }
        if (type.isRecord()) {
            return new Answer.Group(ofRecord(type));
        }
        throw new IllegalStateException("No form field for a component of type " + type.getName());
    }
}
