package fr.gouv.anct.minisites.content.block;

import java.util.Optional;

/** A block that can show something of another site, once a visitor asks for it. */
public interface Embedding {

    /** Where that is; empty when it can only be linked to. */
    Optional<EmbedAddress> embedded();
}
