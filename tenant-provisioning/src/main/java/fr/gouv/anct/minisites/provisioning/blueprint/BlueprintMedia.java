package fr.gouv.anct.minisites.provisioning.blueprint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A media file of a blueprint with its id, description, dimensions and readable content, to be stored in the media
 * library of the tenant.
 *
 * @param alt empty when it is decorative or not an image
 * @param language BCP 47 tag when it is not the site's
 * @param width pixels; 0 when it is not an image
 * @param content read when the file is stored; reading blocks
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
