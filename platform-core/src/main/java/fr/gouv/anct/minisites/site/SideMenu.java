package fr.gouv.anct.minisites.site;

/** Position of a section's menu beside its pages. */
public enum SideMenu {
    NONE,
    LEFT,
    RIGHT
}
