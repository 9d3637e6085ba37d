package fr.gouv.anct.minisites.content.block;

/**
 * Title, often a question, and the formatted text that unfolds under it in an {@link Accordion} or {@link Faq} block.
 */
public record AccordionItem(String title, RichText text) {}
