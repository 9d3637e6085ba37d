package fr.gouv.anct.minisites.content.block;

/** What comes first where there is no room beside. */
public enum PhoneOrder {
    IMAGE_FIRST,
    TEXT_FIRST
}
