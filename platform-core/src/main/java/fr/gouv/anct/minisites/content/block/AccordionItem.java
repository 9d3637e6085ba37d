package fr.gouv.anct.minisites.content.block;

/** One question and its answer. */
public record AccordionItem(String title, RichText text) {}
