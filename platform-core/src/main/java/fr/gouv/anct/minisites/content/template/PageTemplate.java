package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.content.block.Block;
import java.util.List;
import java.util.UUID;

/**
 * Blocks to start from, the same for all sites: they refer to nothing of any of them.
 *
 * @param description when it is of use, in one sentence
 * @param version from 1; each has its own blocks
 */
public record PageTemplate(UUID id, TemplateKind kind, String name, String description, int version, List<Block> body) {

    /** The version that it is. */
    public TemplateVersion newest() {
        return new TemplateVersion(id, version);
    }
}
