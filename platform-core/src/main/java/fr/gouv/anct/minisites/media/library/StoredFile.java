package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.media.MediaContent;

/** Bytes shown to the team: of a file, or of one of its renditions. */
public record StoredFile(String contentType, MediaContent content) {}
