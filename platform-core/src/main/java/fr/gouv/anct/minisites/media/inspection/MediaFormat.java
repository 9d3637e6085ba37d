package fr.gouv.anct.minisites.media.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The file formats that the media library accepts for upload, each with its content type, kind and file name
 * extensions. Any other format is rejected.
 */
public enum MediaFormat {
    JPEG("image/jpeg", MediaKind.IMAGE, "jpg", "jpeg"),
    PNG("image/png", MediaKind.IMAGE, "png"),
    WEBP("image/webp", MediaKind.IMAGE, "webp"),
    GIF("image/gif", MediaKind.IMAGE, "gif"),
    SVG("image/svg+xml", MediaKind.DRAWING, "svg"),
    PDF("application/pdf", MediaKind.DOCUMENT, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaKind.DOCUMENT, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaKind.DOCUMENT, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", MediaKind.DOCUMENT, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", MediaKind.DOCUMENT, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", MediaKind.DOCUMENT, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", MediaKind.DOCUMENT, "odp"),
    ZIP("application/zip", MediaKind.DOCUMENT, "zip"),
    CSV("text/csv", MediaKind.DOCUMENT, "csv"),
    TEXT("text/plain", MediaKind.DOCUMENT, "txt"),
    MP3("audio/mpeg", MediaKind.DOCUMENT, "mp3"),
    MP4("video/mp4", MediaKind.DOCUMENT, "mp4");

    private final String contentType;
    private final MediaKind kind;
    private final List<String> extensions;

    MediaFormat(String contentType, MediaKind kind, String... extensions) {
        this.contentType = contentType;
        this.kind = kind;
        this.extensions = List.of(extensions);
    }

    /** Returns the format of an accepted file. */
    public static Optional<MediaFormat> of(String contentType) {
        return Arrays.stream(values())
                .filter(format -> format.contentType.equals(contentType))
                .findFirst();
    }

    /** Returns the format that the extension of a file name stands for. */
    public static Optional<MediaFormat> named(String name) {
        return Arrays.stream(values()).filter(format -> format.isNamed(name)).findFirst();
    }

    public String contentType() {
        return contentType;
    }

    public MediaKind kind() {
        return kind;
    }

    /** File name extension, without a dot. */
    public String extension() {
        return extensions.getFirst();
    }

    /** Whether a file name has an extension of this format. */
    boolean isNamed(String name) {
        return extensions.stream()
                .anyMatch(extension -> name.toLowerCase(Locale.ROOT).endsWith("." + extension));
    }

    /** Whether its text is read for the search of a site; the same formats as in {@code has_document_text}. */
    public boolean hasText() {
        return switch (this) {
            case PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, CSV, TEXT -> true;
            case JPEG, PNG, WEBP, GIF, SVG, ZIP, MP3, MP4 -> false;
        };
    }

    /** Whether it is a container of entries: of an office suite, or plain. */
    boolean packed() {
        return switch (this) {
            case DOCX, XLSX, PPTX, ODT, ODS, ODP, ZIP -> true;
            case JPEG, PNG, WEBP, GIF, SVG, PDF, CSV, TEXT, MP3, MP4 -> false;
        };
    }
}
