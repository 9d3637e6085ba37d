package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** A partner of the programme. */
public record Partner(String name, MediaRef logo, @Nullable Link link) {}
