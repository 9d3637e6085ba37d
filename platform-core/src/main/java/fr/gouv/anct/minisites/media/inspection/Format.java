package fr.gouv.anct.minisites.media.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that the media library accepts. Any other format is rejected. */
public enum Format {
    JPEG("image/jpeg", Kind.IMAGE, "jpg", "jpeg"),
    PNG("image/png", Kind.IMAGE, "png"),
    WEBP("image/webp", Kind.IMAGE, "webp"),
    GIF("image/gif", Kind.IMAGE, "gif"),
    SVG("image/svg+xml", Kind.DRAWING, "svg"),
    PDF("application/pdf", Kind.DOCUMENT, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Kind.DOCUMENT, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Kind.DOCUMENT, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Kind.DOCUMENT, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", Kind.DOCUMENT, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Kind.DOCUMENT, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", Kind.DOCUMENT, "odp"),
    ZIP("application/zip", Kind.DOCUMENT, "zip"),
    CSV("text/csv", Kind.DOCUMENT, "csv"),
    TEXT("text/plain", Kind.DOCUMENT, "txt"),
    MP3("audio/mpeg", Kind.DOCUMENT, "mp3"),
    MP4("video/mp4", Kind.DOCUMENT, "mp4");

    private final String contentType;
    private final Kind kind;
    private final List<String> extensions;

    Format(String contentType, Kind kind, String... extensions) {
        this.contentType = contentType;
        this.kind = kind;
        this.extensions = List.of(extensions);
    }

    /** Returns the format of an accepted file. */
    public static Optional<Format> of(String contentType) {
        return Arrays.stream(values())
                .filter(format -> format.contentType.equals(contentType))
                .findFirst();
    }

    public String contentType() {
        return contentType;
    }

    public Kind kind() {
        return kind;
    }

    /** File name extension, without a dot. */
    public String extension() {
        return extensions.getFirst();
    }

    /** Whether a file name has an extension of this format. */
    boolean named(String name) {
        return extensions.stream()
                .anyMatch(extension -> name.toLowerCase(Locale.ROOT).endsWith("." + extension));
    }

    /** Whether it is a container of entries: of an office suite, or plain. */
    boolean packed() {
        return switch (this) {
            case DOCX, XLSX, PPTX, ODT, ODS, ODP, ZIP -> true;
            case JPEG, PNG, WEBP, GIF, SVG, PDF, CSV, TEXT, MP3, MP4 -> false;
        };
    }
}
