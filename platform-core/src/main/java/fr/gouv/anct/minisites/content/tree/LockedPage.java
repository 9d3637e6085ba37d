package fr.gouv.anct.minisites.content.tree;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.util.UUID;

/**
 * A page locked against concurrent changes until the current transaction ends.
 *
 * @param published whether it is published; for a page in the trash: whether it was
 * @param known whether its path is the one at which visitors last read it, still published or not
 * @param scheduled whether a publication or a withdrawal is scheduled
 */
public record LockedPage(UUID id, String path, boolean published, boolean known, boolean scheduled) {

    public static LockedPage of(Readable row) {
        return new LockedPage(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("path", String.class)),
                requireNonNull(row.get("published", Boolean.class)),
                requireNonNull(row.get("known", Boolean.class)),
                requireNonNull(row.get("scheduled", Boolean.class)));
    }
}
