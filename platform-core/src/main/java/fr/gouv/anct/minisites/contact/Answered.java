package fr.gouv.anct.minisites.contact;

import fr.gouv.anct.minisites.content.block.ContactFieldKind;

/** A field of a form, and what was typed in it. */
public record Answered(ContactFieldKind kind, String text) {}
