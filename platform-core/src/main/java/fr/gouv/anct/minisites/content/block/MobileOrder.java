package fr.gouv.anct.minisites.content.block;

/** The order of image and text on screens too narrow to show them side by side. */
public enum MobileOrder {
    IMAGE_FIRST,
    TEXT_FIRST
}
