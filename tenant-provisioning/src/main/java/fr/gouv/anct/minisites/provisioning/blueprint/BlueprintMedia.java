package fr.gouv.anct.minisites.provisioning.blueprint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A file of a blueprint.
 *
 * @param alt empty when it is decorative or no image
 * @param language BCP 47 tag when it is not the site's
 * @param width pixels; 0 when it is no image
 * @param content read by whoever stores it; reading blocks
 */
public record BlueprintMedia(
        UUID id,
        String fileName,
        String contentType,
        String alt,
        String title,
        @Nullable String credit,
        @Nullable String language,
        int width,
        int height,
        Resource content) {}
