package fr.gouv.anct.minisites.content.template;

/**
 * What a template says of itself.
 *
 * @param description when it is of use, in one sentence
 */
public record TemplateWords(TemplateKind kind, String name, String description) {

    /** Characters of a name, at most. */
    public static final int LONGEST_NAME = 80;

    /** Characters of a description, at most. */
    public static final int LONGEST_DESCRIPTION = 300;
}
