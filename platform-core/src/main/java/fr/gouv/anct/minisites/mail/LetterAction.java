package fr.gouv.anct.minisites.mail;

/** Label and absolute URL of the button in a letter, repeated as a link in its plain text part. */
public record LetterAction(String label, String url) {}
