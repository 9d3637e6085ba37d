package fr.gouv.anct.minisites.media.library;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.media.inspection.Format;
import fr.gouv.anct.minisites.media.inspection.Kind;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as its team knows it.
 *
 * @param name in its address, which stays when the file is replaced
 * @param description what is said of it
 * @param width pixels; 0 when it is not an image
 * @param size bytes
 * @param described whether somebody has said what it shows; documents always are
 * @param folderId where it lies; none: at the top
 * @param uploadedBy name of who sent it; none when that is not known any more
 * @param used whether a page shows it, published or not
 * @param online whether visitors see it: a published page, the menus, the identity or the banner shows it
 */
public record Medium(
        UUID id,
        String name,
        String contentType,
        Description description,
        int width,
        int height,
        long size,
        boolean described,
        State state,
        @Nullable UUID folderId,
        @Nullable String uploadedBy,
        Instant createdAt,
        @Nullable Instant replacedAt,
        boolean used,
        boolean online) {

    /** Whether its description, its folder, its bytes and its being online are the same as now. */
    public boolean unchanged(Medium now) {
        return described == now.described
                && description.equals(now.description)
                && Objects.equals(folderId, now.folderId)
                && online == now.online
                && sameBytes(now);
    }

    /** Whether nobody has put other bytes in their place. */
    public boolean sameBytes(Medium now) {
        return size == now.size && Objects.equals(replacedAt, now.replacedAt);
    }

    /** What it is for who looks for it; a blueprint may bring formats that nobody can upload. */
    public Kind kind() {
        return Format.of(contentType)
                .map(Format::kind)
                .orElse(contentType.startsWith("image/") ? Kind.IMAGE : Kind.DOCUMENT);
    }

    /** Whether it is seen on a page, and so needs words for who does not see it. */
    public boolean seen() {
        return kind() != Kind.DOCUMENT;
    }

    /** Of its name, in capitals, as people know formats. */
    public String extension() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    }

    /** What the antivirus has to say of it. */
    public enum State {
        CLEAN,
        /** Not looked at yet: nobody is shown it. */
        QUARANTINE,
        INFECTED;

        @JsonValue
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
