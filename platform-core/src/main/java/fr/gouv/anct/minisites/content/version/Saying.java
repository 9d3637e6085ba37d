package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a revision says, as it is stored: a block that is not known any more differs like any other.
 *
 * @param body JSON; it is not read here, where a value of a query is on an event loop
 */
record Saying(
        String title,
        @Nullable String navigation,
        @Nullable String lead,
        String description,
        @Nullable UUID image,
        List<String> tags,
        String body) {

    static Saying of(Revision revision, BlockCodec codec) {
        return new Saying(
                revision.title(),
                revision.navigationTitle(),
                revision.lead(),
                revision.description(),
                revision.image(),
                revision.tags(),
                codec.write(revision.body()));
    }
}
