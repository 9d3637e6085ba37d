package fr.gouv.anct.minisites.portal.dataset;

import java.time.Instant;
import java.util.List;

/**
 * The copy of the data set, or of those of the organisation, that a URL of data.gouv.fr leads to.
 *
 * @param url as a block names it
 * @param sets the data set, or those of the organisation, the last updated first
 */
public record DataSetCopy(String url, Instant copiedAt, List<DataSet> sets) {}
