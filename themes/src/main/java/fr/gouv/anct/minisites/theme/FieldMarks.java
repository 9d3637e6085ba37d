package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.BlockTraversal;
import fr.gouv.anct.minisites.content.block.MultilineFields;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.TableCells;
import fr.gouv.anct.minisites.rendering.BlockMarks;
import fr.gouv.anct.minisites.rendering.PageModel;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Marks the texts of a page with the fields of the editor that they come from, in the preview of a working copy alone. A mark
 * is made of Unicode tag characters, which no browser shows: the script of the preview finds and removes them, and without it
 * the page looks as it is.
 *
 * <p>Form: {@code START nonce kind path END text START END}, where ASCII characters are written as tag characters. The path is
 * that of {@link BlockTraversal}, or the name of a field of the page itself.
 *
 * @param paths of the records whose components are marked, by identity: a record may be equal to one of another block
 */
record FieldMarks(Map<Object, String> paths, String nonce) {

    /** The marks of the page that is rendered. */
    private static final ScopedValue<FieldMarks> CURRENT = ScopedValue.newInstance();

    private static final int TAGS = 0xE0000;
    /** LANGUAGE TAG, deprecated by Unicode: no text needs it. Flags of regions use the other tag characters. */
    private static final String START = Character.toString(TAGS + 1);

    private static final String END = Character.toString(TAGS + 0x7F);
    private static final Set<String> PAGE_FIELDS = Set.of("title", "lead");

    private static final Pattern MARK = Pattern.compile(START + "[\\x{E0020}-\\x{E007E}]*" + END);

    /** Texts by the way they are edited. */
    enum Kind {
        LINE('l'),
        MULTILINE('m'),
        RICH('r'),
        CELL('c');

        private final char code;

        Kind(char code) {
            this.code = code;
        }
    }

    private static final ClassValue<Set<String>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getType() == String.class || component.getType() == RichText.class)
                    .map(RecordComponent::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    /** Returns the marks of a page with the title and the introduction of its own. */
    static FieldMarks of(PageModel page, List<PlacedBlock> blocks, BlockMarks marks) {
        Map<Object, String> paths = new IdentityHashMap<>();
        paths.put(page, "");
        for (PlacedBlock block : blocks) {
            if (block.marked()) {
                BlockTraversal.walk(block.block(), (path, value) -> paths.putIfAbsent(value, path));
            }
        }
        return new FieldMarks(paths, marks.nonce());
    }

    /** Calls a rendering in which texts are marked. */
    <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> rendering) throws X {
        return ScopedValue.where(CURRENT, this).call(rendering);
    }

    /** Returns the value of an attribute with its mark; as it is, where it is no text of a field. */
    static @Nullable Object marked(Object owner, String name, @Nullable Object value) {
        return CURRENT.isBound() && value != null && owner instanceof Record record
                ? CURRENT.get().mark(record, name, value)
                : value;
    }

    private Object mark(Record owner, String name, Object value) {
        String path = paths.get(owner);
        if (path == null) {
            return value;
        }
        if (owner instanceof TableCells) {
            return cells(path, name, value);
        }
        if (owner instanceof PageModel
                ? !PAGE_FIELDS.contains(name)
                : !COMPONENTS.get(owner.getClass()).contains(name)) {
            return value;
        }
        String inside = path.isEmpty() ? name : path + "-" + name;
        return switch (value) {
            case String text ->
                text(MultilineFields.isNamed(name) || name.equals("lead") ? Kind.MULTILINE : Kind.LINE, inside, text);
            case RichText text -> new RichText(text(Kind.RICH, inside, text.html()));
            default -> value;
        };
    }

    private Object cells(String path, String name, Object value) {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        return switch (name) {
            case "first" -> row(path + "-0", list);
            case "rows", "others" -> {
                int from = name.equals("others") ? 1 : 0;
                yield IntStream.range(0, list.size())
                        .mapToObj(i -> row(path + "-" + (i + from), (List<?>) list.get(i)))
                        .toList();
            }
            default -> value;
        };
    }

    /** Marks cells; an empty one stays empty, which decides its element. */
    private List<String> row(String path, List<?> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> String.valueOf(cells.get(i)).isEmpty()
                        ? ""
                        : text(Kind.CELL, path + "-" + i, String.valueOf(cells.get(i))))
                .toList();
    }

    private String text(Kind kind, String path, String text) {
        return START + tags(nonce + kind.code + path) + END + text.replace(START, "") + START + END;
    }

    /** Returns a text without its marks. */
    static String unmarked(String text) {
        return MARK.matcher(text).replaceAll("");
    }

    private static String tags(String ascii) {
        return ascii.chars()
                .mapToObj(character -> Character.toString(TAGS + character))
                .collect(Collectors.joining());
    }
}
