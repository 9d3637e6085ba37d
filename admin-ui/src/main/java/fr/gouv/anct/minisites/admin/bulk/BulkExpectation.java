package fr.gouv.anct.minisites.admin.bulk;

import java.util.List;

/**
 * The effect of an act, as far as known.
 *
 * @param consequences sentences about just these things
 */
record BulkExpectation(BulkResult result, List<String> consequences) {}
