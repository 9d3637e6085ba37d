package fr.gouv.anct.minisites.admin.api.media;

import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiUrls;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaDescription;
import fr.gouv.anct.minisites.media.library.MediaDescriptionRequest;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.wording.TextCleaning;
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

    LibraryFileDetails whole(Tenant site, LibraryFile file) {
        return new LibraryFileDetails(
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

    private static LibraryFileDescription description(LibraryFile file) {
        MediaDescription said = file.description();
        return new LibraryFileDescription(
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
    static MediaDescriptionRequest request(LibraryFileDescription sent, LibraryFile file) {
        MediaDescription before = file.description();
        return new MediaDescriptionRequest(
                TextCleaning.clean(sent.title()),
                sent.decorative(),
                TextCleaning.clean(sent.alt()),
                TextCleaning.clean(sent.caption()),
                TextCleaning.clean(sent.credit()),
                TextCleaning.clean(sent.licence()),
                TextCleaning.clean(sent.language()),
                requireNonNullElse(sent.focusX(), before.focusX()),
                requireNonNullElse(sent.focusY(), before.focusY()));
    }

    /** Returns pointers of the submitted values that are not stored, because files of that kind do not have them. */
    static List<String> dropped(LibraryFileDescription sent, LibraryFile file, MediaDescription kept) {
        List<String> dropped = new ArrayList<>();
        if (sent.decorative() != null && !file.seen()) {
            dropped.add("/decorative");
        }
        if (!TextCleaning.clean(sent.alt()).equals(kept.alt())) {
            dropped.add("/alt");
        }
        if (!TextCleaning.clean(sent.language()).equals(requireNonNullElse(kept.language(), ""))) {
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
