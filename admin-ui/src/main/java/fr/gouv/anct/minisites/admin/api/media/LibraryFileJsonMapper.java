package fr.gouv.anct.minisites.admin.api.media;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiUrls;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaDescription;
import fr.gouv.anct.minisites.media.library.MediaDescriptionRequest;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts files to JSON, and submitted descriptions to requests. */
@Component
class LibraryFileJsonMapper {

    private final ApiUrls urls;

    LibraryFileJsonMapper(ApiUrls urls) {
        this.urls = urls;
    }

    /**
     * File of the library.
     *
     * @param reference by which blocks name it
     * @param width pixels; 0 when it is not an image
     * @param size bytes
     * @param state not shown to anyone before the antivirus has found it clean
     * @param used whether a page shows it
     * @param folder null at the top
     * @param description null until the content of the image has been described
     */
    @JsonTypeName("MediumDocument")
    record FileDetails(
            UUID id,
            MediaRef reference,
            String name,
            String contentType,
            int width,
            int height,
            long size,
            LibraryFile.State state,
            boolean used,
            @Nullable UUID folder,
            Instant addedAt,
            String title,
            @Nullable FileDescription description,
            List<ApiLink> links) {}

    /**
     * Description of a file.
     *
     * @param decorative whether an image is only decorative; otherwise it needs {@code alt}
     * @param language of a document in another language than the site
     * @param focusX focal point of an image, in hundredths of its width from the left
     * @param focusY focal point, in hundredths of its height from the top
     */
    @JsonTypeName("MediumDescription")
    record FileDescription(
            String title,
            @Nullable Boolean decorative,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String licence,
            @Nullable String language,
            @Nullable Integer focusX,
            @Nullable Integer focusY) {}

    FileDetails whole(Tenant site, LibraryFile file) {
        return new FileDetails(
                file.id(),
                new MediaRef(file.id()),
                file.name(),
                file.contentType(),
                file.width(),
                file.height(),
                file.size(),
                file.state(),
                file.used(),
                file.folderId(),
                file.createdAt(),
                file.description().title(),
                file.described() ? description(file) : null,
                List.of(new ApiLink("self", address(site, file.id()))));
    }

    String address(Tenant site, UUID medium) {
        return urls.in(site, "/media/" + medium);
    }

    private static FileDescription description(LibraryFile file) {
        MediaDescription said = file.description();
        return new FileDescription(
                said.title(),
                file.seen() ? said.alt().isEmpty() : null,
                said.alt(),
                said.caption(),
                said.credit(),
                said.licence(),
                said.language(),
                file.seen() ? said.focusX() : null,
                file.seen() ? said.focusY() : null);
    }

    /** Normalises a description; a focal point that was not sent stays. */
    static MediaDescriptionRequest request(FileDescription sent, LibraryFile file) {
        MediaDescription before = file.description();
        return new MediaDescriptionRequest(
                PlainText.clean(sent.title()),
                sent.decorative(),
                PlainText.clean(sent.alt()),
                PlainText.clean(sent.caption()),
                PlainText.clean(sent.credit()),
                PlainText.clean(sent.licence()),
                PlainText.clean(sent.language()),
                requireNonNullElse(sent.focusX(), before.focusX()),
                requireNonNullElse(sent.focusY(), before.focusY()));
    }

    /** Returns pointers of the submitted values that are not stored, because files of that kind do not have them. */
    static List<String> dropped(FileDescription sent, LibraryFile file, MediaDescription kept) {
        List<String> dropped = new ArrayList<>();
        if (sent.decorative() != null && !file.seen()) {
            dropped.add("/decorative");
        }
        if (!PlainText.clean(sent.alt()).equals(kept.alt())) {
            dropped.add("/alt");
        }
        if (!PlainText.clean(sent.language()).equals(requireNonNullElse(kept.language(), ""))) {
            dropped.add("/language");
        }
        if (isDropped(sent.focusX(), file, kept.focusX())) {
            dropped.add("/focusX");
        }
        if (isDropped(sent.focusY(), file, kept.focusY())) {
            dropped.add("/focusY");
        }
        return dropped;
    }

    private static boolean isDropped(@Nullable Integer side, LibraryFile file, int kept) {
        return side != null && (!file.seen() || side != kept);
    }
}
