package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.label.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the screen of a file. */
@Component
class LibraryFileScreenFactory {

    private static final int PREVIEW = 800;

    private final LibraryFileLabels labels;
    private final MinisitesProperties properties;

    LibraryFileScreenFactory(LibraryFileLabels labels, MinisitesProperties properties) {
        this.labels = labels;
        this.properties = properties;
    }

    /**
     * One file.
     *
     * @param publicUrl its public URL
     * @param notice pending task, or why it is held back
     * @param writes whether the form is shown, with the fields that may be changed
     * @param replaces whether its content may be replaced
     * @param removes whether it may be removed
     * @param read fields of the description for read-only users
     * @param fields editable fields
     * @param focus the two fields of the focus point; empty where it does not apply
     * @param uses labels of its usages
     */
    record FileScreen(
            Tenant site,
            LibraryFile file,
            String publicUrl,
            @Nullable BadgeView badge,
            @Nullable String notice,
            ErrorSummary errors,
            boolean writes,
            boolean replaces,
            boolean removes,
            List<FieldView> read,
            List<FieldView> fields,
            List<FieldView> focus,
            List<PageLink> uses)
            implements Screen {

        /** Returns the link to its preview; null for a document, or for an image that is held back. */
        public @Nullable String preview() {
            return LibraryImageResource.preview(site, file, PREVIEW);
        }

        public String action() {
            return Paths.FILE.link(site, file.id());
        }

        public String replacementHref() {
            return FileReplacementResource.REPLACEMENT.link(site, file.id());
        }

        public String removalHref() {
            return LibraryFileResource.REMOVAL.link(site, file.id());
        }

        @Override
        public String template() {
            return "library/medium";
        }
    }

    FileScreen screen(
            AdmittedRequest request, LibraryFile file, FormState<MediaDescriptionInput> form, List<MediaUsage> uses) {
        boolean writes = request.mayChange(Action.CONTENT_WRITE);
        boolean describes = LibraryFilePermissions.mayDescribe(request, file);
        // A rejected description is shown as typed, so that it can be copied from its fields.
        boolean open = describes || (writes && !form.valid());
        FormView view = form.view();
        List<FieldView> all =
                view.fields("title", "purpose", "alt", "language", "caption", "credit", "licence", "folder");
        List<FieldView> filled = open ? all : writes ? view.fields("folder") : List.of();
        List<FieldView> focus = open ? view.fields("focusX", "focusY") : List.of();
        return new FileScreen(
                request.site(),
                file,
                properties.url(request.site().canonical()) + "media/" + file.id() + "/" + file.name(),
                badge(request.messages(), file),
                writes && !describes
                        ? request.messages().get(request.site(), "library.notice.online")
                        : notice(request, file, uses),
                ErrorSummary.of(Stream.concat(filled.stream(), focus.stream()).toList()),
                writes,
                // A change that visitors see requires the permission to publish.
                writes && request.mayChange(Action.CONTENT_PUBLISH),
                writes && LibraryFilePermissions.mayRemove(request, uses),
                open ? List.of() : all,
                filled,
                focus,
                uses.stream().map(usage -> link(request.site(), usage)).toList());
    }

    private static @Nullable String notice(AdmittedRequest request, LibraryFile file, List<MediaUsage> uses) {
        return switch (file.state()) {
            case QUARANTINE -> request.message("library.notice.quarantine");
            case INFECTED -> request.message("library.notice.infected");
            case CLEAN -> file.described() ? null : undescribed(request, uses);
        };
    }

    /** A usage with a description of its own shows only that one. */
    private static String undescribed(AdmittedRequest request, List<MediaUsage> uses) {
        long worded = uses.stream().filter(MediaUsage::worded).count();
        return worded == 0
                ? request.message("library.notice.undescribed")
                : request.message("library.notice.worded", Math.toIntExact(worded));
    }

    private PageLink link(Tenant site, MediaUsage usage) {
        String href = switch (usage.place()) {
            case PAGE, ARTICLE -> Paths.PAGE.link(site, Objects.requireNonNull(usage.id()));
            case TRASH, MENUS, IDENTITY, NOTICE -> "";
        };
        return new PageLink(labels.use(usage), href, false, false);
    }

    /** Returns the pending task of a file, or the reason why it is held back; null when it is ready. */
    static @Nullable BadgeView badge(Messages messages, LibraryFile file) {
        return switch (file.state()) {
            case QUARANTINE -> badge(messages, "quarantine", BadgeView.Tone.WARNING);
            case INFECTED -> badge(messages, "infected", BadgeView.Tone.ERROR);
            case CLEAN -> file.described() ? null : badge(messages, "undescribed", BadgeView.Tone.WARNING);
        };
    }

    private static BadgeView badge(Messages messages, String key, BadgeView.Tone tone) {
        return new BadgeView(messages.get("library.badge." + key), tone);
    }
}
