package fr.gouv.anct.minisites.media.library;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.media.inspection.MediaKind;
import fr.gouv.anct.minisites.media.reading.DocumentReading;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A file of the media library with its description, folder, scan state and use, for the screens and the API of its
 * team.
 *
 * @param name in its URL, which stays when the file is replaced
 * @param description editorial metadata
 * @param width in pixels; 0 when it is not an image
 * @param size in bytes
 * @param described whether it has a description; true for documents
 * @param folderId containing folder; none: at the top
 * @param uploadedBy name of the uploader; none when no longer known
 * @param reading what was read in a document with text; null for other files, and until it has been read
 * @param used whether a page shows it, published or not
 * @param online whether visitors see it: on a published page, in the menus, the identity or the notice banner
 */
public record LibraryFile(
        UUID id,
        String name,
        String contentType,
        @Embedded.Empty MediaDescription description,
        int width,
        int height,
        long size,
        boolean described,
        State state,
        @Nullable UUID folderId,
        @Nullable String uploadedBy,
        Instant createdAt,
        @Nullable Instant replacedAt,

        @Embedded.Nullable(prefix = "pdf_") @Nullable DocumentReading reading,

        boolean used,
        boolean online) {

    /** Whether its description, folder, bytes and online status are unchanged. */
    public boolean unchanged(LibraryFile now) {
        return described == now.described
                && description.equals(now.description)
                && Objects.equals(folderId, now.folderId)
                && online == now.online
                && sameBytes(now);
    }

    /** Whether its bytes have not been replaced. */
    public boolean sameBytes(LibraryFile now) {
        return size == now.size && Objects.equals(replacedAt, now.replacedAt);
    }

    /** Whether a page shows it or visitors see it. */
    public boolean inUse() {
        return used || online;
    }

    /** Whether it has text that has not been read yet. */
    public boolean unread() {
        return reading == null
                && state == State.CLEAN
                && MediaFormat.of(contentType).filter(MediaFormat::hasText).isPresent();
    }

    /** Whether it is a PDF, whose barriers are all known once it has been read. */
    public boolean isPdf() {
        return contentType.equals(MediaFormat.PDF.contentType());
    }

    /** Kind of the file; a blueprint may bring formats that cannot be uploaded. */
    public MediaKind kind() {
        return MediaFormat.of(contentType)
                .map(MediaFormat::kind)
                .orElse(contentType.startsWith("image/") ? MediaKind.IMAGE : MediaKind.DOCUMENT);
    }

    /** Whether people read it, so that it can be a document of the library: no image, sound or film. */
    public boolean isRead() {
        return !seen() && !contentType.startsWith("audio/") && !contentType.startsWith("video/");
    }

    /** Whether it is displayed on a page, and so needs an alternative text. */
    public boolean seen() {
        return kind() != MediaKind.DOCUMENT;
    }

    /** Whether it has a focal point: an image of unknown size is never cropped. */
    public boolean hasFocus() {
        return seen() && width > 0;
    }

    /**
     * Returns the right to edit its description: title, alternative text, caption, credit and crop of a published file
     * are public.
     */
    public Action describing() {
        return online ? Action.CONTENT_PUBLISH : Action.CONTENT_WRITE;
    }

    /** Extension of its name in capitals, as shown to people. */
    public String extension() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    }

    /** Result of the antivirus scan. */
    public enum State {
        CLEAN,
        /** Not scanned yet: not shown. */
        QUARANTINE,
        INFECTED;

        @JsonValue
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
