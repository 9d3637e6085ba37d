package fr.gouv.anct.minisites.content.block;

/** How blocks are set apart. */
public enum SeparatorKind {
    LINE,
    SPACE,
    LARGE_SPACE
}
