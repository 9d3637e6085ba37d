package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;

/**
 * Text that a visitor entered in one field of a contact form, with the kind of the field, as a part of {@link
 * MessageContent}.
 */
public record FieldAnswer(ContactFieldKind kind, String text) {}
