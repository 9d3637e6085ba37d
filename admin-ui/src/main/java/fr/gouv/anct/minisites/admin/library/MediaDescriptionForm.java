package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.rendering.LanguageNames;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Forms of a file's description, with the fields that its kind has. */
final class MediaDescriptionForm {

    private static final String LANGUAGE = "language";
    private static final String FOLDER = "folder";

    private static final Form<MediaDescriptionInput> FORM = Form.of(MediaDescriptionInput.class, "library")
            .dependent("alt")
            .together("purpose", "alt")
            .together("focusX", "focusY");

    private static final List<String> LANGUAGES =
            List.of("", "en", "de", "es", "it", "pt", "ar", "br", "oc", "gcf", "rcf");

    private MediaDescriptionForm() {}

    static Form<MediaDescriptionInput> of(AdmittedRequest request, LibraryFile file, FolderTree folders) {
        Form<MediaDescriptionInput> form = FORM.choosing(FOLDER, folders(request, folders));
        if (!file.seen()) {
            return form.choosing(LANGUAGE, languages(request, file)).without("purpose", "alt", "focusX", "focusY");
        }
        return file.hasFocus() ? form.without(LANGUAGE) : form.without(LANGUAGE, "focusX", "focusY");
    }

    /** Returns the form with the folder alone. */
    static Form<MediaDescriptionInput> folder(AdmittedRequest request, FolderTree folders) {
        return FORM.choosing(FOLDER, folders(request, folders))
                .without("title", "purpose", "alt", LANGUAGE, "caption", "credit", "licence", "focusX", "focusY");
    }

    /** Returns the form of the picker, with purpose and alternative text alone. */
    static Form<MediaDescriptionInput> alternative() {
        return FORM.without("title", LANGUAGE, "caption", "credit", "licence", FOLDER, "focusX", "focusY");
    }

    private static List<Option> languages(AdmittedRequest request, LibraryFile file) {
        String stored = Objects.requireNonNullElse(file.description().language(), "");
        return Stream.concat(LANGUAGES.stream(), Stream.of(stored))
                .distinct()
                .map(tag -> new Option(
                        tag,
                        tag.isEmpty()
                                ? request.message("library.language.site")
                                : LanguageNames.of(tag, Locale.FRENCH)))
                .toList();
    }

    /** Returns all folders after the root, which has an empty value. */
    private static List<Option> folders(AdmittedRequest request, FolderTree folders) {
        return folders(request, folders, folders.inOrder());
    }

    /** Returns some folders after the root, which has an empty value. */
    static List<Option> folders(AdmittedRequest request, FolderTree folders, List<Folder> offered) {
        return Stream.concat(
                        Stream.of(new Option("", request.message("library.folder.top"))),
                        offered.stream().map(folder -> new Option(folder.id().toString(), folders.path(folder))))
                .toList();
    }
}
