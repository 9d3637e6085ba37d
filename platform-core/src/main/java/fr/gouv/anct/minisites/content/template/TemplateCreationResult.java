package fr.gouv.anct.minisites.content.template;

import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;

/**
 * Result of creating or changing a page template or ready section from a page: offered to teams, refused or overtaken.
 */
public sealed interface TemplateCreationResult {

    /** The template is offered to teams with this content. */
    record Offered(PageTemplate template) implements TemplateCreationResult {}

    /**
     * Nothing was created.
     *
     * @param problems all reasons, with components of {@link TemplateDetails}, {@code site} and {@code page} as paths
     */
    record Refused(List<Problem> problems) implements TemplateCreationResult {}

    /** The template changed since the caller saw it. */
    record Overtaken() implements TemplateCreationResult {}
}
