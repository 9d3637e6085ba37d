package fr.gouv.anct.minisites.content.redirect;

/** What becomes of a redirect that somebody asks for. */
public sealed interface Verdict {

    /** It is made. */
    record Made(Source source, Destination destination) implements Verdict {}

    /** There is one from there already, which leads elsewhere from now on. */
    record Changed(Source source, Destination destination) implements Verdict {}

    /** It is so already. */
    record Same(Source source) implements Verdict {}

    record Refused(Problem problem) implements Verdict {}
}
