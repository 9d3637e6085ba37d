package fr.gouv.anct.minisites.admin.page.form;

/**
 * A component of a block's record, as its form asks for it.
 *
 * @param name of the component; its words are under {@code block.field.<name>}
 * @param required else it may stay blank
 */
record Question(String name, Answer answer, boolean required) {}
