package fr.gouv.anct.minisites.content.block;

/** The kinds of separation between blocks. */
public enum SeparatorKind {
    LINE,
    SPACE,
    LARGE_SPACE
}
