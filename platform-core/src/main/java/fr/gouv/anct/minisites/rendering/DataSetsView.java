package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;

/**
 * The data sets that one block shows.
 *
 * @param copied date of the data, the earliest one of the data sets
 * @param sourceHref URL of the publisher at data.gouv.fr, or of data.gouv.fr
 */
public record DataSetsView(List<ListedDataSet> sets, LocalDate copied, String sourceHref) {}
