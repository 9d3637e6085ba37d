package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaDescription;
import fr.gouv.anct.minisites.media.library.MediaDescriptionRequest;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file's description as typed, valid or not.
 *
 * @param values by the names of the fields
 */
public record MediaDescriptionInput(Map<String, String> values) {

    /** Names of the fields, and values of the purpose. */
    public static final String TITLE = "titre";

    public static final String PURPOSE = "role";
    public static final String ALT = "alternative";
    public static final String CAPTION = "legende";
    public static final String CREDIT = "credit";
    public static final String LICENCE = "licence";
    public static final String LANGUAGE = "langue";
    public static final String FOCUS_X = "cadrage-x";
    public static final String FOCUS_Y = "cadrage-y";
    static final String FOLDER = "dossier";

    public static final String DECORATIVE = "decorative";
    public static final String INFORMATIVE = "informative";

    /** Field names by component of the request. */
    private static final Map<String, String> FIELDS = Map.of(
            "title", TITLE,
            "decorative", PURPOSE,
            "alt", ALT,
            "caption", CAPTION,
            "credit", CREDIT,
            "licence", LICENCE,
            "language", LANGUAGE,
            "focusX", FOCUS_X,
            "focusY", FOCUS_Y);

    /** Fields merged together: purpose and alternative text; the two coordinates of the focus point. */
    static final List<Set<String>> TOGETHER = List.of(Set.of(PURPOSE, ALT), Set.of(FOCUS_X, FOCUS_Y));

    static MediaDescriptionInput of(AdmittedRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name :
                new String[] {TITLE, PURPOSE, ALT, CAPTION, CREDIT, LICENCE, LANGUAGE, FOCUS_X, FOCUS_Y, FOLDER}) {
            values.put(name, request.field(name).replace("\u0000", "").strip());
        }
        // An alternative text implies an informative image; marking an image as decorative does not delete the text.
        if (values.getOrDefault(PURPOSE, "").isEmpty()
                && !values.getOrDefault(ALT, "").isEmpty()) {
            values.put(PURPOSE, INFORMATIVE);
        }
        return new MediaDescriptionInput(values);
    }

    /** Returns the field values of the stored description. */
    public static MediaDescriptionInput of(LibraryFile file) {
        MediaDescription known = file.description();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TITLE, known.title());
        values.put(PURPOSE, !file.described() ? "" : known.alt().isEmpty() ? DECORATIVE : INFORMATIVE);
        values.put(ALT, known.alt());
        values.put(CAPTION, Optional.ofNullable(known.caption()).orElse(""));
        values.put(CREDIT, Optional.ofNullable(known.credit()).orElse(""));
        values.put(LICENCE, Optional.ofNullable(known.licence()).orElse(""));
        values.put(LANGUAGE, Optional.ofNullable(known.language()).orElse(""));
        values.put(FOCUS_X, String.valueOf(known.focusX()));
        values.put(FOCUS_Y, String.valueOf(known.focusY()));
        values.put(FOLDER, file.folderId() == null ? "" : file.folderId().toString());
        return new MediaDescriptionInput(values);
    }

    /** Returns a copy with purpose and alternative text from a form with these two fields alone. */
    MediaDescriptionInput alternative(AdmittedRequest request) {
        Map<String, String> other = new LinkedHashMap<>(values);
        MediaDescriptionInput input = of(request);
        other.put(PURPOSE, input.value(PURPOSE));
        other.put(ALT, input.value(ALT));
        return new MediaDescriptionInput(other);
    }

    /** Whether it differs from the stored description; a form with the folder alone does not. */
    boolean changes(LibraryFile file) {
        Map<String, String> known = of(file).values();
        return !value(TITLE).isEmpty()
                && known.keySet().stream()
                        .filter(name -> !name.equals(FOLDER))
                        .anyMatch(name -> !value(name).equals(known.get(name)));
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Problems by field name; empty when it is valid. */
    Map<String, Problem> problems(LibraryFile file) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        request()
                .problems(file)
                .forEach(problem -> problems.put(FIELDS.getOrDefault(problem.path(), problem.path()), problem));
        return problems;
    }

    private MediaDescriptionRequest request() {
        return new MediaDescriptionRequest(
                value(TITLE),
                decorative(),
                value(ALT),
                value(CAPTION),
                value(CREDIT),
                value(LICENCE),
                value(LANGUAGE),
                focus(FOCUS_X),
                focus(FOCUS_Y));
    }

    private @Nullable Boolean decorative() {
        return switch (value(PURPOSE)) {
            case DECORATIVE -> true;
            case INFORMATIVE -> false;
            default -> null;
        };
    }

    /** Returns a coordinate; -1, which is outside of every image, when it is no number. */
    private int focus(String name) {
        return value(name).matches("100|\\d{1,2}") ? Integer.parseInt(value(name)) : -1;
    }

    /** Returns the description; requires that it is valid. */
    MediaDescription description(LibraryFile file) {
        return request().description(file);
    }
}
