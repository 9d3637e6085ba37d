package fr.gouv.anct.minisites.provisioning.blueprint;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Block;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The content of one {@code pages/*.yaml} file of a blueprint, for a page of the tree; articles and documents have
 * another format.
 */
record PageYaml(
        String path,
        String title,
        @Nullable String navTitle,
        @Nullable String lead,
        String description,
        int position,
        @Nullable PageKind kind,
        @Nullable JsonNode body) {

    BlueprintPage toPage(String slug, @Nullable UUID parentId, List<Block> blocks) {
        return new BlueprintPage(
                DeterministicIds.page(slug, path),
                parentId,
                path,
                kind == null ? PageKind.PAGE : kind,
                position,
                title,
                navTitle,
                lead,
                description,
                null,
                List.of(),
                List.of(),
                null,
                null,
                blocks);
    }
}
