package fr.gouv.anct.minisites.site;

/**
 * The side on which the pages of a site show the menu of their section, or none, as chosen in the appearance of the
 * site.
 */
public enum SideMenuPosition {
    NONE,
    LEFT,
    RIGHT
}
