package fr.gouv.anct.minisites.content.block;

/** The side on which an element is shown. */
public enum Side {
    LEFT,
    RIGHT
}
