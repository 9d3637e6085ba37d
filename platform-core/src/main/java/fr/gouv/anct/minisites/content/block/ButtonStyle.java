package fr.gouv.anct.minisites.content.block;

/**
 * Emphasis of a {@link Button} in a block: primary, secondary or tertiary, shown by the DSFR button style of that name.
 */
public enum ButtonStyle {
    PRIMARY,
    SECONDARY,
    TERTIARY
}
