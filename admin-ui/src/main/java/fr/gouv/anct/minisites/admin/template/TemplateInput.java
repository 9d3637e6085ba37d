package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateCreationResult;
import fr.gouv.anct.minisites.content.template.TemplateDetails;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template as typed: its name and description, and the page that its blocks are taken from.
 *
 * @param site slug, name or URL of the site
 * @param page path, URL or title of the page in it
 */
record TemplateInput(
        @NotNull @Nullable TemplateKind kind,
        @NotBlank @Size(max = TemplateDetails.LONGEST_NAME) String name,

        @NotBlank @Size(max = TemplateDetails.LONGEST_DESCRIPTION)
        String description,

        @NotBlank @Size(max = LONGEST_ADDRESS) String site,
        @NotBlank @Size(max = LONGEST_ADDRESS) String page) {

    static final TemplateInput NONE = new TemplateInput(TemplateKind.PAGE, "", "", "", "");

    private static final int LONGEST_ADDRESS = 300;

    /** Returns the stored values; the source page of a version is asked for each time. */
    static TemplateInput of(PageTemplate template) {
        return new TemplateInput(template.kind(), template.name(), template.description(), "", "");
    }

    /** Returns name and description; requires that there are no problems. */
    TemplateDetails details() {
        return new TemplateDetails(Objects.requireNonNull(kind), name, description);
    }

    /**
     * Returns the problem with a page as the source of a template.
     *
     * @param name path of the name
     * @param source path of the page
     */
    static Optional<Problem> problem(TemplateCreationResult result, String name, String source) {
        return switch (result) {
            case TemplateCreationResult.Offered _ -> Optional.empty();
            case TemplateCreationResult.Missing _ -> Optional.of(Problem.of(source, "no-page"));
            case TemplateCreationResult.Blank _ -> Optional.of(Problem.of(source, "empty"));
            case TemplateCreationResult.Incomplete _ -> Optional.of(Problem.of(source, "incomplete"));
            case TemplateCreationResult.Tied _ -> Optional.of(Problem.of(source, "tied"));
            case TemplateCreationResult.NameTaken _ -> Optional.of(Problem.of(name, "name-taken"));
            case TemplateCreationResult.Overtaken _ -> Optional.of(Problem.of(source, "overtaken"));
        };
    }
}
