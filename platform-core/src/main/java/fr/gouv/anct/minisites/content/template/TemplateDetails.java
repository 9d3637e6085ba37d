package fr.gouv.anct.minisites.content.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Kind, name and description that central communications enter for a page template or a ready section.
 *
 * @param description when to use it, in one sentence
 */
public record TemplateDetails(
        @NotNull @Nullable TemplateKind kind,
        @NotBlank @Size(max = LONGEST_NAME) String name,
        @NotBlank @Size(max = LONGEST_DESCRIPTION) String description) {

    /** Maximum length of a name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** Maximum length of a description, in characters. */
    public static final int LONGEST_DESCRIPTION = 300;
}
