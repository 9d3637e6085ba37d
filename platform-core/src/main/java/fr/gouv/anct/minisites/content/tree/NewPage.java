package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.PageKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page that is to be made.
 *
 * @param parent that it stands under
 * @param segment last part of its address
 * @param date of an article
 * @param numbered whether a number is put behind the segment where that is taken, which nobody has chosen; else it is refused
 */
public record NewPage(
        PageKind kind,
        UUID parent,
        String segment,
        String title,
        @Nullable LocalDate date,
        boolean numbered) {

    /** One whose address was chosen. */
    public NewPage(PageKind kind, UUID parent, String segment, String title, @Nullable LocalDate date) {
        this(kind, parent, segment, title, date, false);
    }
}
