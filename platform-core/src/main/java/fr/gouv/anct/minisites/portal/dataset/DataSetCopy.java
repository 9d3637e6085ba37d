package fr.gouv.anct.minisites.portal.dataset;

import java.time.Instant;
import java.util.List;

/**
 * What a URL of data.gouv.fr leads to.
 *
 * @param url as a block names it
 * @param sets the data set, or those of the organisation, the last updated first
 */
public record DataSetCopy(String url, Instant copiedAt, List<DataSet> sets) {}
