package fr.gouv.anct.minisites.content.review;

import java.time.Instant;
import java.util.UUID;

/** A revision that is to be published at a moment to come. */
public record Planned(UUID revision, Instant at) {}
