package fr.gouv.anct.minisites.admin.component;

/** A field that a form carries and nobody sees. */
public record Hidden(String name, String value) {}
