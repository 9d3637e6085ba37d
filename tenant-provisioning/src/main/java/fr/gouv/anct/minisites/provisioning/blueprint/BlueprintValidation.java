package fr.gouv.anct.minisites.provisioning.blueprint;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.BlockReferences;
import fr.gouv.anct.minisites.content.block.BlockTraversal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Validates a blueprint as a whole, beyond each of its documents. */
final class BlueprintValidation {

    private BlueprintValidation() {}

    static void check(String file, Blueprint blueprint) {
        try {
            BlockTraversal.requireComplete(blueprint);
        } catch (IllegalArgumentException e) {
            throw new BlueprintException(file, e);
        }
        require(
                blueprint.addresses().stream()
                                .filter(BlueprintAddress::canonical)
                                .count()
                        == 1,
                file,
                "exactly one address is canonical");
        require(blueprint.pages().stream().anyMatch(page -> page.path().equals("/")), file, "there is no home page");
        require(count(blueprint, PageKind.ARTICLES) <= 1, file, "there is more than one list of articles");
        require(count(blueprint, PageKind.DOCUMENTS) <= 1, file, "there is more than one list of documents");
        require(count(blueprint, PageKind.SERVICES) <= 1, file, "there is more than one list of services");
        require(count(blueprint, PageKind.CALLS) <= 1, file, "there is more than one list of calls");
        requireResolved(file, blueprint);
    }

    private static long count(Blueprint blueprint, PageKind kind) {
        return blueprint.pages().stream().filter(page -> page.kind() == kind).count();
    }

    // An id written by hand bypasses the symbolic references; it must still be an id of this site.
    private static void requireResolved(String file, Blueprint blueprint) {
        BlockReferences references = BlockReferences.of(blueprint);
        Set<UUID> pages = blueprint.pages().stream().map(BlueprintPage::id).collect(Collectors.toSet());
        Set<UUID> media = blueprint.media().stream().map(BlueprintMedia::id).collect(Collectors.toSet());
        require(pages.containsAll(references.pages()), file, "refers to a page of another site");
        require(media.containsAll(references.media()), file, "refers to a file of another site");
    }

    private static void require(boolean met, String file, String problem) {
        if (!met) {
            throw new BlueprintException(file, problem);
        }
    }
}
