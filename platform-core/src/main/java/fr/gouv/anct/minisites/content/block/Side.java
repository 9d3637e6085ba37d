package fr.gouv.anct.minisites.content.block;

/** Where something stands beside something else. */
public enum Side {
    LEFT,
    RIGHT
}
