package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.MediaContent;
import java.util.UUID;

/** A file that waits for the antivirus. */
public record Quarantined(UUID id, String title, MediaContent content) {}
