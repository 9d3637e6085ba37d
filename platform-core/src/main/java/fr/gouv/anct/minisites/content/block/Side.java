package fr.gouv.anct.minisites.content.block;

/** Left or right: the side on which a block shows its image, its side menu or its link to the top of the page. */
public enum Side {
    LEFT,
    RIGHT
}
