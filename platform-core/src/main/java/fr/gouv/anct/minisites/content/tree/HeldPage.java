package fr.gouv.anct.minisites.content.tree;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.util.UUID;

/**
 * A page that nobody else changes until the transaction at hand ends.
 *
 * @param published whether visitors see it; of a page in the trash: whether they did
 * @param known whether its address is the one at which visitors last read it, whether they still do or not
 * @param scheduled whether somebody has decided on a moment at which that changes
 */
record HeldPage(UUID id, String path, boolean published, boolean known, boolean scheduled) {

    static HeldPage of(Readable row) {
        return new HeldPage(
                requireNonNull(row.get("id", UUID.class)),
                requireNonNull(row.get("path", String.class)),
                requireNonNull(row.get("published", Boolean.class)),
                requireNonNull(row.get("known", Boolean.class)),
                requireNonNull(row.get("scheduled", Boolean.class)));
    }
}
