package fr.gouv.anct.minisites.provisioning.blueprint;

import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page, article or document of a blueprint with its id, position in the page tree and body, to be created in the
 * tenant.
 *
 * @param parentId null for the home page
 * @param path within the site; {@code /} is the home page
 * @param position among its siblings
 * @param date of an article or a document, null on other pages
 * @param tags of an article or a document, in lower case
 * @param terms of a document
 * @param image of an article or a document
 * @param successor page that replaces a withdrawn document; null for a page that is published
 */
public record BlueprintPage(
        UUID id,
        @Nullable UUID parentId,
        String path,
        PageKind kind,
        int position,
        String title,
        @Nullable String navigationTitle,
        @Nullable String lead,
        String description,
        @Nullable LocalDate date,
        List<String> tags,
        List<TermRef> terms,
        @Nullable MediaRef image,
        @Nullable UUID successor,
        List<Block> body) {}
