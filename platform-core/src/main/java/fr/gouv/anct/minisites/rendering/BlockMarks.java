package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the editor which block of its form each block of a preview comes from. Pages of visitors have none.
 *
 * @param editor null without marks
 * @param positions for each block of the page the position in the edited body, from 1; {@link #UNMARKED} for a block
 *     that stands for none
 */
public record BlockMarks(@Nullable EditorFrame editor, List<Integer> positions) {

    public static final int UNMARKED = 0;

    public static final BlockMarks NONE = new BlockMarks(null, List.of());

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
