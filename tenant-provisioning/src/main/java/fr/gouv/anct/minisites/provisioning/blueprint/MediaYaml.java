package fr.gouv.anct.minisites.provisioning.blueprint;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The description of one file in {@code media/media.yaml} of a blueprint: alternative text, title, credit, language and
 * dimensions.
 */
record MediaYaml(
        String alt,
        String title,
        @Nullable String credit,
        @Nullable String language,
        @Nullable Integer width,
        @Nullable Integer height) {

    BlueprintMedia toMedia(String slug, String fileName, Resource content) {
        return new BlueprintMedia(
                DeterministicIds.media(slug, fileName),
                fileName,
                contentType(fileName),
                alt,
                title,
                credit,
                language,
                width == null ? 0 : width,
                height == null ? 0 : height,
                content);
    }

    private static String contentType(String fileName) {
        return MediaFormat.named(fileName)
                .map(MediaFormat::contentType)
                .orElseThrow(
                        () -> new BlueprintException("media/" + fileName, "a format that the media library refuses"));
    }
}
