package fr.gouv.anct.minisites.content;

import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content of a revision read from the database, with its blocks still in JSON, to be decoded off the event loop to a
 * {@link Revision}.
 *
 * @param terms as {@link TermRef} writes them; those of a newer release are left out
 * @param body JSON; not decoded here, because rows are mapped on an event loop
 */
public record StoredRevision(
        String title,
        @Nullable String navigationTitle,
        @Nullable String lead,
        String description,
        @Nullable UUID image,
        List<String> tags,
        List<String> terms,
        String body) {

    /** Decodes the blocks. */
    public Revision decode(BlockCodec blocks) {
        List<TermRef> references =
                terms.stream().flatMap(term -> TermRef.find(term).stream()).toList();
        return new Revision(title, navigationTitle, lead, description, image, tags, references, blocks.read(body));
    }
}
