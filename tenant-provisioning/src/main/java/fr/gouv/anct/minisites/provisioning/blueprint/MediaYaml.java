package fr.gouv.anct.minisites.provisioning.blueprint;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Entry of one file in {@code media/media.yaml}. */
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
        return switch (fileName.substring(fileName.lastIndexOf('.') + 1)) {
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            case "pdf" -> "application/pdf";
            case "csv" -> "text/csv";
            case "mp3" -> "audio/mpeg";
            case "mp4" -> "video/mp4";
            default -> throw new BlueprintException("media/" + fileName, "a format that blueprints do not take");
        };
    }
}
