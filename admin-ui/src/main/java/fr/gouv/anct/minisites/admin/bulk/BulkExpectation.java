package fr.gouv.anct.minisites.admin.bulk;

import java.util.List;

/**
 * Forecast of a bulk act for its confirmation question: the entries that it would change or refuse, and its
 * consequences.
 *
 * @param consequences sentences about just these things
 */
record BulkExpectation(BulkResult result, List<String> consequences) {}
