package fr.gouv.anct.minisites.content.tree;

/** What came of throwing a page away. */
public sealed interface Discarding {

    /** It is in the trash, with all that stood under it. */
    record Done(int pages) implements Discarding {}

    /** The home page stays. */
    record Home() implements Discarding {}

    /** Visitors see it, or something under it: who decides what they see has to do it. */
    record Public() implements Discarding {}

    /** When visitors see it, or something under it, is decided: who decides that has to do it. */
    record Scheduled() implements Discarding {}

    /** There is no such page in this site, or it is in the trash already. */
    record Missing() implements Discarding {}
}
