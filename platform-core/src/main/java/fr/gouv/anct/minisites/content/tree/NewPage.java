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
 */
public record NewPage(
        PageKind kind,
        UUID parent,
        String segment,
        String title,
        @Nullable LocalDate date) {}
