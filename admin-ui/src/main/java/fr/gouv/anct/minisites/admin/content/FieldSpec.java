package fr.gouv.anct.minisites.admin.content;

/**
 * Specification of the form field for a component of a block's record.
 *
 * @param name of the component; its label is under {@code block.field.<name>}
 * @param required otherwise it may stay blank
 */
public record FieldSpec(String name, FieldType answer, boolean required) {}
