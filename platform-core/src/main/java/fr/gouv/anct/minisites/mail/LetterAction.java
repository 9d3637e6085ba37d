package fr.gouv.anct.minisites.mail;

/** Button of a letter; {@code url} is absolute. */
public record LetterAction(String label, String url) {}
