package fr.gouv.anct.minisites.rendering;

/**
 * One kind of data of the measurement of consultation.
 *
 * @param code of its text
 * @param retention in units of {@code unit}: {@code hours}, {@code days} or {@code months}
 */
public record MeasuredItem(String code, int retention, String unit) {}
