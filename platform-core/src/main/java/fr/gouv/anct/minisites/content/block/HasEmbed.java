package fr.gouv.anct.minisites.content.block;

import java.util.Optional;

/** A block that can show content of another site, once a visitor asks for it. */
public interface HasEmbed {

    /** The URL of that content; empty when it can only be linked to. */
    Optional<EmbedUrl> embedded();
}
