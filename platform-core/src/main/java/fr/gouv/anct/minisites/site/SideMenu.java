package fr.gouv.anct.minisites.site;

/** Where the menu of a section stands beside its pages. */
public enum SideMenu {
    NONE,
    LEFT,
    RIGHT
}
