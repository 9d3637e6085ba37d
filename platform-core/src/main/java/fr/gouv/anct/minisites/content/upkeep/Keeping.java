package fr.gouv.anct.minisites.content.upkeep;

/** What came of saying who sees to a page. */
public enum Keeping {
    DONE,
    /** It is so already. */
    UNCHANGED,
    /** Who is named is no member of the site. */
    NO_MEMBER,
    /** Somebody has said something else since who asks has read it. */
    OVERTAKEN,
    /** Visitors see the date: who decides what they see has to change it. */
    PUBLIC
}
