package fr.gouv.anct.minisites.content.review;

/** Whom a letter about a page reaches, for what a screen says of it; nobody is written to of their own act. */
public enum LetterAudience {
    /** At least one other member is written to. */
    OTHERS,
    /** Nobody is: the only member concerned is the one who acts. */
    ONESELF,
    /** Nobody is: no member is concerned. */
    NOBODY
}
