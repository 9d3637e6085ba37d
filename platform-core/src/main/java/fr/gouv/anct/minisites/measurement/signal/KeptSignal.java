package fr.gouv.anct.minisites.measurement.signal;

import java.time.LocalDate;

/**
 * A thing that the team of a site keeps as it is.
 *
 * @param signal code of the signal about it
 * @param subject identifies it among the findings of its signal
 * @param label title of the page, searched words, or path
 * @param until last day on which it is not listed
 */
public record KeptSignal(String signal, String subject, String label, LocalDate until) {}
