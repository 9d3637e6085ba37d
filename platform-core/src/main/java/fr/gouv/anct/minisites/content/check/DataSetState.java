package fr.gouv.anct.minisites.content.check;

/** State of a URL of data.gouv.fr that a block names. */
enum DataSetState {
    /** It has not been copied yet. */
    WAITING,
    FOUND,
    /** There is no such thing. */
    GONE
}
