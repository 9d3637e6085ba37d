package fr.gouv.anct.minisites.content.template;

/** What came of making a template of a page. */
public sealed interface Made {

    /** It is offered to teams, as it says here. */
    record Offered(PageTemplate template) implements Made {}

    /** The page is not there. */
    record Missing() implements Made {}

    /** The page has no blocks. */
    record Blank() implements Made {}

    /** A block of the page is incomplete: nobody starts from that. */
    record Incomplete() implements Made {}

    /** The page leads to others of its site, or shows its files: other sites have neither. */
    record Tied() implements Made {}

    /** Another one of its kind has this name: teams could not tell them apart. */
    record NameTaken() implements Made {}

    /** The template is no longer as it was seen. */
    record Overtaken() implements Made {}
}
