package fr.gouv.anct.minisites.admin.api.media;

import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiLinks;
import fr.gouv.anct.minisites.admin.library.TypedDescription;
import fr.gouv.anct.minisites.admin.page.TypedPage;
import fr.gouv.anct.minisites.content.block.MediaRef;
import fr.gouv.anct.minisites.media.library.Description;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts files to JSON, and submitted descriptions to form input. */
@Component
class MediumDocuments {

    private final ApiLinks links;

    MediumDocuments(ApiLinks links) {
        this.links = links;
    }

    MediumDocument whole(Tenant site, Medium medium) {
        return new MediumDocument(
                medium.id(),
                new MediaRef(medium.id()),
                medium.name(),
                medium.contentType(),
                medium.width(),
                medium.height(),
                medium.size(),
                medium.state(),
                medium.used(),
                medium.folderId(),
                medium.createdAt(),
                medium.description().title(),
                medium.described() ? description(medium) : null,
                List.of(new ApiLink("self", address(site, medium.id()))));
    }

    String address(Tenant site, UUID medium) {
        return links.in(site, "/media/" + medium);
    }

    private static MediumDescription description(Medium medium) {
        Description said = medium.description();
        return new MediumDescription(
                said.title(),
                medium.seen() ? said.alt().isEmpty() : null,
                said.alt(),
                said.caption(),
                said.credit(),
                said.licence(),
                said.language(),
                medium.seen() ? said.focusX() : null,
                medium.seen() ? said.focusY() : null);
    }

    /** Converts a description to the input of its form. */
    static TypedDescription typed(MediumDescription sent, Medium medium) {
        Map<String, String> values = new HashMap<>();
        values.put(TypedDescription.TITLE, TypedPage.clean(sent.title()));
        values.put(TypedDescription.PURPOSE, purpose(sent.decorative()));
        values.put(TypedDescription.ALT, TypedPage.clean(sent.alt()));
        values.put(TypedDescription.CAPTION, TypedPage.clean(sent.caption()));
        values.put(TypedDescription.CREDIT, TypedPage.clean(sent.credit()));
        values.put(TypedDescription.LICENCE, TypedPage.clean(sent.licence()));
        values.put(TypedDescription.LANGUAGE, TypedPage.clean(sent.language()));
        Description before = medium.description();
        values.put(TypedDescription.FOCUS_X, String.valueOf(requireNonNullElse(sent.focusX(), before.focusX())));
        values.put(TypedDescription.FOCUS_Y, String.valueOf(requireNonNullElse(sent.focusY(), before.focusY())));
        return new TypedDescription(values);
    }

    /** Returns pointers of the submitted values that are not stored, because files of that kind do not have them. */
    static List<String> dropped(MediumDescription sent, Medium medium, Description kept) {
        List<String> dropped = new ArrayList<>();
        if (sent.decorative() != null && !medium.seen()) {
            dropped.add("/decorative");
        }
        if (!TypedPage.clean(sent.alt()).equals(kept.alt())) {
            dropped.add("/alt");
        }
        if (!TypedPage.clean(sent.language()).equals(requireNonNullElse(kept.language(), ""))) {
            dropped.add("/language");
        }
        if (isDropped(sent.focusX(), medium, kept.focusX())) {
            dropped.add("/focusX");
        }
        if (isDropped(sent.focusY(), medium, kept.focusY())) {
            dropped.add("/focusY");
        }
        return dropped;
    }

    private static boolean isDropped(@Nullable Integer side, Medium medium, int kept) {
        return side != null && (!medium.seen() || side != kept);
    }

    private static String purpose(@Nullable Boolean decorative) {
        if (decorative == null) {
            return "";
        }
        return decorative ? TypedDescription.DECORATIVE : TypedDescription.INFORMATIVE;
    }
}
