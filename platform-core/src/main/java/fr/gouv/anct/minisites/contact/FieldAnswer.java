package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;

/** The answer to one field of a contact form. */
public record FieldAnswer(ContactFieldKind kind, String text) {}
