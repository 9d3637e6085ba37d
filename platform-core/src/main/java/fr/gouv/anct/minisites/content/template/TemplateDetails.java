package fr.gouv.anct.minisites.content.template;

/**
 * Name and description of a template.
 *
 * @param description when to use it, in one sentence
 */
public record TemplateDetails(TemplateKind kind, String name, String description) {

    /** Maximum length of a name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** Maximum length of a description, in characters. */
    public static final int LONGEST_DESCRIPTION = 300;
}
