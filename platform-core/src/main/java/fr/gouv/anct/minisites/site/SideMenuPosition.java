package fr.gouv.anct.minisites.site;

/** Position of a section's menu beside its pages. */
public enum SideMenuPosition {
    NONE,
    LEFT,
    RIGHT
}
