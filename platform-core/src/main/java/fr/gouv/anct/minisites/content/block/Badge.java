package fr.gouv.anct.minisites.content.block;

/** A state. */
public record Badge(String label, BadgeKind kind) {}
