package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.label.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.NewDocumentLink;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.check.Issue;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Screen of one file of the media library: state, description form, usages, barriers of a PDF, and whether it may be
 * replaced or removed.
 *
 * @param publicUrl its public URL
 * @param notice pending task, or why it is held back
 * @param form of its description and folder
 * @param writes whether the form is shown
 * @param open whether the form has the description, which is only read otherwise
 * @param replaces whether its content may be replaced
 * @param removes whether it may be removed
 * @param barriers what keeps people from reading a PDF, and what to do
 * @param uses labels of its usages
 */
record LibraryFileScreen(
        Tenant site,
        LibraryFile file,
        String publicUrl,
        @Nullable BadgeView badge,
        @Nullable String notice,
        FormView form,
        boolean writes,
        boolean open,
        boolean replaces,
        boolean removes,
        List<String> barriers,
        List<PageLink> uses)
        implements Screen {

    private static final int PREVIEW = 800;

    static LibraryFileScreen of(
            AdmittedRequest request,
            LibraryFile file,
            String publicUrl,
            FormState<MediaDescriptionInput> form,
            List<MediaUsage> uses,
            LibraryFileLabels labels) {
        boolean writes = request.mayChange(Action.CONTENT_WRITE);
        boolean describes = request.mayChange(file.describing());
        return new LibraryFileScreen(
                request.site(),
                file,
                publicUrl,
                badge(request.messages(), file),
                writes && !describes
                        ? request.messages().get(request.site(), "library.notice.online")
                        : notice(request, file, uses),
                form.view(),
                writes,
                // A rejected description is shown as typed, so that it can be copied from its fields.
                describes || (writes && !form.valid()),
                // A change that visitors see requires the permission to publish.
                writes && request.mayChange(Action.CONTENT_PUBLISH),
                writes && LibraryFileResource.mayRemove(request, uses),
                barriers(request, file),
                uses.stream()
                        .map(usage -> new PageLink(labels.use(usage), href(request.site(), usage), false, false))
                        .toList());
    }

    private static List<String> barriers(AdmittedRequest request, LibraryFile file) {
        return file.reading() == null
                ? List.of()
                : file.reading().barriers().stream()
                        .map(barrier ->
                                request.message("check." + Issue.of(barrier).code(), file.name()))
                        .toList();
    }

    /** Returns the pending task of a file, or the reason why it is held back; null when it is ready. */
    static @Nullable BadgeView badge(Messages messages, LibraryFile file) {
        return switch (file.state()) {
            case QUARANTINE -> badge(messages, "quarantine", BadgeView.Tone.WARNING);
            case INFECTED -> badge(messages, "infected", BadgeView.Tone.ERROR);
            case CLEAN ->
                file.described()
                        ? accessibility(messages, file)
                        : badge(messages, "undescribed", BadgeView.Tone.WARNING);
        };
    }

    private static @Nullable BadgeView accessibility(Messages messages, LibraryFile file) {
        return file.reading() != null && file.reading().excludes()
                ? badge(messages, "inaccessible", BadgeView.Tone.WARNING)
                : null;
    }

    private static BadgeView badge(Messages messages, String key, BadgeView.Tone tone) {
        return new BadgeView(messages.get("library.badge." + key), tone);
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

    private static String href(Tenant site, MediaUsage usage) {
        return switch (usage.place()) {
            case PAGE, ARTICLE, DOCUMENT -> Paths.PAGE.link(site, Objects.requireNonNull(usage.id()));
            case TRASH, MENUS, IDENTITY, NOTICE -> "";
        };
    }

    /** Returns the fields of the description for users who only read it. */
    public List<FieldView> read() {
        return open ? List.of() : all();
    }

    /** Returns the fields before the focus point; the folder alone when the description is only read. */
    public List<FieldView> fields() {
        return open ? all() : form.fields("folder");
    }

    private List<FieldView> all() {
        return form.fields("title", "purpose", "alt", "language", "caption", "credit", "licence", "folder");
    }

    /** Returns the two fields of the focus point; none where it does not apply. */
    public List<FieldView> focus() {
        return open ? form.fields("focusX", "focusY") : List.of();
    }

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

    /** Returns the form that offers the file as a document of the library; null for images, sounds and films. */
    public @Nullable String documentHref() {
        return writes && file.isRead() ? NewDocumentLink.of(site, file.id()) : null;
    }

    public String removalHref() {
        return LibraryFileResource.REMOVAL.link(site, file.id());
    }

    @Override
    public String template() {
        return "library/medium";
    }
}
