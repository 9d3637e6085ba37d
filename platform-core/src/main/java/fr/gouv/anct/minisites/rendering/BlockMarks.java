package fr.gouv.anct.minisites.rendering;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the editor which block of its form each block of a preview comes from, and which field each text. Pages of visitors
 * have no marks.
 *
 * @param editor null without marks
 * @param nonce {@value #NONCE_LENGTH} characters of the marks of texts, which content cannot know: a text that looks like a
 *     mark is none
 * @param positions for each block of the page the position in the edited body, from 1; {@link #UNMARKED} for a block
 *     that stands for none
 */
public record BlockMarks(@Nullable EditorFrame editor, String nonce, List<Integer> positions) {

    public static final int UNMARKED = 0;

    public static final BlockMarks NONE = new BlockMarks(null, "", List.of());

    private static final int NONCE_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Creates the marks of one response. */
    public static BlockMarks of(EditorFrame editor, List<Integer> positions) {
        return new BlockMarks(editor, String.format(Locale.ROOT, "%08x", RANDOM.nextInt()), positions);
    }

    /**
     * Returns the id of the first element of a block. No heading or anchor of a page has one with an underscore.
     *
     * @param position in the edited body, from 1
     */
    public static String anchor(int position) {
        return "bloc_" + position;
    }

    /** Returns the position of a block of the page in the edited body, or {@link #UNMARKED}. */
    public int of(int index) {
        return editor == null ? UNMARKED : positions.get(index);
    }
}
