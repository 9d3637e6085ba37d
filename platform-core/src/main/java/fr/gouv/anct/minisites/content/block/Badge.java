package fr.gouv.anct.minisites.content.block;

/** A short label that shows a state, coloured by its kind. */
public record Badge(String label, BadgeKind kind) {}
