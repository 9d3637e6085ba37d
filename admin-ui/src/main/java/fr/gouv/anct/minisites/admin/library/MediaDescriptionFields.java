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
import fr.gouv.anct.minisites.rendering.LanguageNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Builds the fields of a file's description. */
@Component
public class MediaDescriptionFields {

    private static final Map<String, Integer> LONGEST =
            Map.of(TITLE, 150, ALT, 300, CAPTION, 500, CREDIT, 200, LICENCE, 200);

    private static final List<String> LANGUAGES =
            List.of("", "en", "de", "es", "it", "pt", "ar", "br", "oc", "gcf", "rcf");

    private final Messages messages;

    MediaDescriptionFields(Messages messages) {
        this.messages = messages;
    }

    /** Returns the problems with the input as messages, by field name. */
    public Map<String, String> problems(MediaDescriptionInput typed, LibraryFile medium) {
        Map<String, String> problems = new LinkedHashMap<>();
        typed.problems(medium).forEach((name, key) -> problems.put(name, messages.get(key)));
        LONGEST.forEach((name, longest) -> {
            if (typed.value(name).length() > longest) {
                problems.put(name, messages.get("library.problem.long", longest));
            }
        });
        return problems;
    }

    List<FieldView> of(
            MediaDescriptionInput typed, LibraryFile medium, FolderTree folders, Map<String, String> problems) {
        Stream<FieldView> own =
                medium.seen() ? Stream.of(purpose(typed), alternative(typed)) : Stream.of(language(typed));
        return Stream.of(
                        Stream.of(field(Kind.LINE, TITLE, typed)),
                        own,
                        Stream.of(
                                field(Kind.TEXT, CAPTION, typed).optional(),
                                field(Kind.LINE, CREDIT, typed)
                                        .withHint(messages.get("library.field.credit.hint"))
                                        .optional(),
                                field(Kind.LINE, LICENCE, typed)
                                        .withHint(messages.get("library.field.licence.hint"))
                                        .optional(),
                                folder(typed.value(FOLDER), folders)))
                .flatMap(fields -> fields)
                .map(field -> marked(field, problems))
                .toList();
    }

    /** Returns the fields of the description, and of the focus point where there is one. */
    List<FieldView> all(MediaDescriptionInput typed, LibraryFile medium, FolderTree folders) {
        return Stream.concat(of(typed, medium, folders, Map.of()).stream(), focus(typed, medium, Map.of()).stream())
                .toList();
    }

    List<FieldView> focus(MediaDescriptionInput typed, LibraryFile medium, Map<String, String> problems) {
        return MediaDescriptionInput.focused(medium)
                ? Stream.of(field(Kind.LINE, FOCUS_X, typed), field(Kind.LINE, FOCUS_Y, typed))
                        .map(field -> marked(field.withHint(messages.get("library.field.focus.hint")), problems))
                        .toList()
                : List.of();
    }

    private FieldView field(Kind kind, String name, MediaDescriptionInput typed) {
        FieldView field = FieldView.of(kind, name, messages.get("library.field." + name), typed.value(name));
        return kind == Kind.TEXT ? field.atMost(LONGEST.getOrDefault(name, 0)) : field;
    }

    private FieldView purpose(MediaDescriptionInput typed) {
        return field(Kind.RADIOS, PURPOSE, typed)
                .withOptions(Stream.of(INFORMATIVE, DECORATIVE)
                        .map(value -> new Option(
                                value,
                                messages.get("library.purpose." + value),
                                messages.get("library.purpose." + value + ".hint")))
                        .toList());
    }

    /** The alternative text is optional for decorative images only. */
    private FieldView alternative(MediaDescriptionInput typed) {
        FieldView field = field(Kind.TEXT, ALT, typed).withHint(messages.get("library.field.alt.hint"));
        return typed.value(PURPOSE).equals(DECORATIVE) ? field.optional() : field;
    }

    private FieldView language(MediaDescriptionInput typed) {
        String chosen = typed.value(LANGUAGE);
        Stream<String> other = LANGUAGES.contains(chosen) ? Stream.empty() : Stream.of(chosen);
        return field(Kind.SELECT, LANGUAGE, typed)
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
