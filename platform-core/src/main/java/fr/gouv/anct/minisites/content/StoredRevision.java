package fr.gouv.anct.minisites.content;

import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a revision.
 *
 * @param body JSON; not decoded here, because rows are mapped on an event loop
 */
public record StoredRevision(
        String title,
        @Nullable String navigationTitle,
        @Nullable String lead,
        String description,
        @Nullable UUID image,
        List<String> tags,
        String body) {

    /** Decodes the blocks. */
    public Revision decode(BlockCodec blocks) {
        return new Revision(title, navigationTitle, lead, description, image, tags, blocks.read(body));
    }
}
