package fr.gouv.anct.minisites.content.block;

/** A step of a procedure. */
public record Step(String title) {}
