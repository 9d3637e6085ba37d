package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.draft.PageState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A page in a list of the team, with the values of its newest revision.
 *
 * @param shortTitle title as in menus
 * @param submitted whether it awaits review
 * @param withdrawn whether it was withdrawn, and not published again since
 * @param at when the newest revision was written
 * @param author author of the newest revision
 * @param children number of direct children, articles excluded
 * @param planned when it is scheduled for publication; null when it is not
 * @param withdrawal when it is scheduled for withdrawal; null when it is not
 * @param due date since which its review is overdue; null when it is not
 * @param listedAt when it was first published; before that, when it was created
 */
public record PageSummary(
        @Embedded.Empty Page page,
        String title,
        String shortTitle,
        List<String> tags,
        PageState state,
        boolean submitted,
        boolean withdrawn,
        Instant at,
        String author,
        long children,
        @Nullable Instant planned,
        @Nullable Instant withdrawal,
        @Nullable LocalDate due,
        Instant listedAt) {}
