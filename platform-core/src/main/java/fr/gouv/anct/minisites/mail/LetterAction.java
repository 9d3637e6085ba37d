package fr.gouv.anct.minisites.mail;

/** A button of a letter; {@code url} is absolute. */
public record LetterAction(String label, String url) {}
