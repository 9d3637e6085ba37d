package fr.gouv.anct.minisites.admin.component;

/**
 * Checkbox that chooses an entry of a list for the acts of its bulk bar.
 *
 * @param id unique in the page
 * @param value sent when it is ticked
 * @param title of the entry, for its label
 */
public record RowChoice(String id, String value, String title) {}
