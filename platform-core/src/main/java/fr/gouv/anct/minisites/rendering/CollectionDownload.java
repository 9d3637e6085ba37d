package fr.gouv.anct.minisites.rendering;

/**
 * The files of a collection of documents, in one archive.
 *
 * @param files number of files
 * @param size of all of them, in bytes
 */
public record CollectionDownload(String href, int files, long size) {}
