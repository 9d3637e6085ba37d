package fr.gouv.anct.minisites.admin.library;

import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.ALT;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.CAPTION;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.CREDIT;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.DECORATIVE;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.FOCUS_X;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.FOCUS_Y;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.FOLDER;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.INFORMATIVE;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.LANGUAGE;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.LICENCE;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.PURPOSE;
import static fr.gouv.anct.minisites.admin.library.MediaDescriptionInput.TITLE;

import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FieldView.Kind;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaDescriptionRequest;
import fr.gouv.anct.minisites.rendering.LanguageNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the fields of a file's description. */
@Component
class MediaDescriptionFields {

    private static final Map<String, Integer> LONGEST =
            Map.of(ALT, MediaDescriptionRequest.LONGEST_ALT, CAPTION, MediaDescriptionRequest.LONGEST_CAPTION);

    private static final List<String> LANGUAGES =
            List.of("", "en", "de", "es", "it", "pt", "ar", "br", "oc", "gcf", "rcf");

    private final Messages messages;

    MediaDescriptionFields(Messages messages) {
        this.messages = messages;
    }

    /** Returns the problems with the input as messages, by field name. */
    Map<String, String> problems(MediaDescriptionInput input, LibraryFile file) {
        Map<String, String> problems = new LinkedHashMap<>();
        input.problems(file).forEach((name, problem) -> problems.put(name, messages.of("library", problem)));
        return problems;
    }

    List<FieldView> of(
            MediaDescriptionInput input, LibraryFile file, FolderTree folders, Map<String, String> problems) {
        Stream<FieldView> own =
                file.seen() ? Stream.of(purpose(input), alternative(input)) : Stream.of(language(input));
        return Stream.of(
                        Stream.of(field(Kind.LINE, TITLE, input)),
                        own,
                        Stream.of(
                                field(Kind.TEXT, CAPTION, input).optional(),
                                field(Kind.LINE, CREDIT, input)
                                        .withHint(messages.get("library.field.credit.hint"))
                                        .optional(),
                                field(Kind.LINE, LICENCE, input)
                                        .withHint(messages.get("library.field.licence.hint"))
                                        .optional(),
                                folder(input.value(FOLDER), folders)))
                .flatMap(fields -> fields)
                .map(field -> marked(field, problems))
                .toList();
    }

    /** Returns the fields of the description, and of the focus point where there is one. */
    List<FieldView> all(MediaDescriptionInput input, LibraryFile file, FolderTree folders) {
        return Stream.concat(of(input, file, folders, Map.of()).stream(), focus(input, file, Map.of()).stream())
                .toList();
    }

    List<FieldView> focus(MediaDescriptionInput input, LibraryFile file, Map<String, String> problems) {
        return file.hasFocus()
                ? Stream.of(field(Kind.LINE, FOCUS_X, input), field(Kind.LINE, FOCUS_Y, input))
                        .map(field -> marked(field.withHint(messages.get("library.field.focus.hint")), problems))
                        .toList()
                : List.of();
    }

    private FieldView field(Kind kind, String name, MediaDescriptionInput input) {
        FieldView field = FieldView.of(kind, name, messages.get("library.field." + name), input.value(name));
        return kind == Kind.TEXT ? field.atMost(LONGEST.getOrDefault(name, 0)) : field;
    }

    private FieldView purpose(MediaDescriptionInput input) {
        return field(Kind.RADIOS, PURPOSE, input)
                .withOptions(Stream.of(INFORMATIVE, DECORATIVE)
                        .map(value -> new Option(
                                value,
                                messages.get("library.purpose." + value),
                                messages.get("library.purpose." + value + ".hint")))
                        .toList());
    }

    /** The alternative text is optional for decorative images only. */
    private FieldView alternative(MediaDescriptionInput input) {
        FieldView field = field(Kind.TEXT, ALT, input).withHint(messages.get("library.field.alt.hint"));
        return input.value(PURPOSE).equals(DECORATIVE) ? field.optional() : field;
    }

    private FieldView language(MediaDescriptionInput input) {
        String chosen = input.value(LANGUAGE);
        Stream<String> other = LANGUAGES.contains(chosen) ? Stream.empty() : Stream.of(chosen);
        return field(Kind.SELECT, LANGUAGE, input)
                .withOptions(Stream.concat(LANGUAGES.stream(), other)
                        .map(tag -> new Option(tag, language(tag)))
                        .toList())
                .optional();
    }

    private String language(String tag) {
        return tag.isEmpty() ? messages.get("library.language.site") : LanguageNames.of(tag, Locale.FRENCH);
    }

    /** Returns the field for the folder; the root has an empty value. */
    FieldView folder(String chosen, FolderTree folders) {
        Stream<Option> all =
                folders.inOrder().stream().map(folder -> new Option(folder.id().toString(), folders.path(folder)));
        return FieldView.of(Kind.SELECT, FOLDER, messages.get("library.field.dossier"), chosen)
                .withOptions(Stream.concat(Stream.of(new Option("", messages.get("library.folder.top"))), all)
                        .toList())
                .optional();
    }

    private static FieldView marked(FieldView field, Map<String, String> problems) {
        String problem = problems.get(field.name());
        return problem == null ? field : field.withError(problem, List.of());
    }
}
