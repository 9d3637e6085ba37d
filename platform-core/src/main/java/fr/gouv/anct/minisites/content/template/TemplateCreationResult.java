package fr.gouv.anct.minisites.content.template;

/** Result of creating or changing a template from a page. */
public sealed interface TemplateCreationResult {

    /** The template is offered to teams with this content. */
    record Offered(PageTemplate template) implements TemplateCreationResult {}

    /** The page does not exist. */
    record Missing() implements TemplateCreationResult {}

    /** The page has no blocks. */
    record Blank() implements TemplateCreationResult {}

    /** A block of the page is incomplete, so that it cannot serve as a template. */
    record Incomplete() implements TemplateCreationResult {}

    /** The page refers to other pages or files of its site, which other sites do not have. */
    record Tied() implements TemplateCreationResult {}

    /** Another template of this kind has the same name: teams could not distinguish them. */
    record NameTaken() implements TemplateCreationResult {}

    /** The template changed since the caller saw it. */
    record Overtaken() implements TemplateCreationResult {}
}
