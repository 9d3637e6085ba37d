package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content of a revision as stored: a block of an unknown type is compared like any other.
 *
 * @param body JSON; not parsed here, because rows are mapped on an event loop
 */
record RevisionSnapshot(
        String title,
        @Nullable String navigation,
        @Nullable String lead,
        String description,
        @Nullable UUID image,
        List<String> tags,
        List<String> terms,
        String body) {

    static RevisionSnapshot of(Revision revision, BlockCodec codec) {
        return new RevisionSnapshot(
                revision.title(),
                revision.navigationTitle(),
                revision.lead(),
                revision.description(),
                revision.image(),
                revision.tags(),
                revision.terms().stream().map(TermRef::toString).toList(),
                codec.write(revision.body()));
    }
}
