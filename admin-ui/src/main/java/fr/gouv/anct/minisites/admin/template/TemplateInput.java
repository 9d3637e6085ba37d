package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateDetails;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

    /** Returns kind, name and description, valid or not. */
    TemplateDetails details() {
        return new TemplateDetails(kind, name, description);
    }
}
