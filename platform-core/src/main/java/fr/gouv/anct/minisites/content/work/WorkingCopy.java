package fr.gouv.anct.minisites.content.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed in the form of a page and has not saved yet.
 *
 * @param fields of the form, valid or not
 */
public record WorkingCopy(Map<String, List<String>> fields, Instant savedAt) {}
