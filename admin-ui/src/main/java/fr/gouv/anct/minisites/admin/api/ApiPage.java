package fr.gouv.anct.minisites.admin.api;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param total of the whole list
 */
record ApiPage<T>(List<T> items, int page, int pages, long total, List<ApiLink> links) {}
