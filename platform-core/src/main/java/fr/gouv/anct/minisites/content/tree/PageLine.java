package fr.gouv.anct.minisites.content.tree;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.draft.PageState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page in a list of its team: as its newest revision says.
 *
 * @param shortTitle as menus would write it
 * @param at when it was last written
 * @param author who did
 * @param children how many pages stand right under it, articles apart
 * @param planned when it is to be published by itself; none when it is not
 * @param due since when it waits to be read again; none when it does not
 * @param listedAt when it was first published; until then, when it was made
 */
public record PageLine(
        Page page,
        String title,
        String shortTitle,
        List<String> tags,
        PageState state,
        Instant at,
        String author,
        long children,
        @Nullable Instant planned,
        @Nullable LocalDate due,
        Instant listedAt) {}
